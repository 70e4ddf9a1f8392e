namespace Isnad.Fitting;

/// <summary>A square matrix of which most numbers are nothing, row by row.</summary>
internal sealed class SparseMatrix(int size)
{
    private readonly List<(int Column, double Value)>[] _rows = [.. Enumerable.Range(0, size).Select(_ => new List<(int, double)>())];

    public int Size => size;

    public void Add(int row, int column, double value) => _rows[row].Add((column, value));

    /// <summary>The product with some columns, each row of them an array.</summary>
    public double[][] Times(double[][] columns)
    {
        int width = columns[0].Length;
        double[][] product = new double[size][];
        Parallel.For(0, size, row =>
        {
            double[] sum = new double[width];
            foreach ((int column, double value) in _rows[row])
            {
                double[] from = columns[column];
                for (int i = 0; i < width; i++) sum[i] += value * from[i];
            }
            product[row] = sum;
        });
        return product;
    }
}

/// <summary>The largest directions of a symmetric matrix, by repeated multiplication of a few random ones (Halko, Martinsson and Tropp 2011).</summary>
internal static class Spectrum
{
    /// <summary>Rows of unit length: each row's place along the directions, weighed by the root of their size.</summary>
    public static double[][] Embed(SparseMatrix matrix, int dimensions, int spare, int rounds)
    {
        int width = dimensions + spare;
        var random = new Random(17);
        double[][] q = new double[matrix.Size][];
        for (int r = 0; r < q.Length; r++) q[r] = [.. Enumerable.Range(0, width).Select(_ => random.NextDouble() - 0.5)];
        Orthogonalise(q, width);
        for (int round = 0; round < rounds; round++)
        {
            q = matrix.Times(q);
            Orthogonalise(q, width);
        }
        double[][] product = matrix.Times(q);
        double[,] small = new double[width, width];
        for (int r = 0; r < q.Length; r++)
        {
            for (int i = 0; i < width; i++)
            {
                for (int j = 0; j < width; j++) small[i, j] += q[r][i] * product[r][j];
            }
        }
        (double[] sizes, double[,] directions) = Jacobi(small, width);
        int[] order = [.. Enumerable.Range(0, width).OrderByDescending(i => Math.Abs(sizes[i])).Take(dimensions)];
        double[][] rows = new double[q.Length][];
        for (int r = 0; r < q.Length; r++)
        {
            double[] row = [.. order.Select(d => Enumerable.Range(0, width).Sum(i => q[r][i] * directions[i, d]) * Math.Sqrt(Math.Abs(sizes[d])))];
            double length = Math.Sqrt(row.Sum(v => v * v)) + 1e-9;
            rows[r] = [.. row.Select(v => v / length)];
        }
        return rows;
    }

    /// <summary>Gram and Schmidt's process over the columns.</summary>
    private static void Orthogonalise(double[][] q, int width)
    {
        for (int i = 0; i < width; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double dot = 0;
                foreach (double[] row in q) dot += row[i] * row[j];
                foreach (double[] row in q) row[i] -= dot * row[j];
            }
            double length = 0;
            foreach (double[] row in q) length += row[i] * row[i];
            length = Math.Sqrt(length) + 1e-12;
            foreach (double[] row in q) row[i] /= length;
        }
    }

    /// <summary>Sizes and directions of a small symmetric matrix by Jacobi's rotations.</summary>
    private static (double[] Sizes, double[,] Directions) Jacobi(double[,] a, int n)
    {
        double[,] v = new double[n, n];
        for (int i = 0; i < n; i++) v[i, i] = 1;
        for (int sweep = 0; sweep < 30; sweep++)
        {
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-12) continue;
                    double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]), t = Math.CopySign(1, theta) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                    double c = 1 / Math.Sqrt(t * t + 1), s = t * c;
                    for (int k = 0; k < n; k++) (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
                    for (int k = 0; k < n; k++) (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
                    for (int k = 0; k < n; k++) (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
                }
            }
        }
        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], v);
    }
}
