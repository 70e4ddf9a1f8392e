using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Isnad.Intake.Tests;

/// <summary>A web server on the loopback that answers as a test says.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<HttpListenerRequest, HttpListenerResponse, byte[]?> _answer;

    public TestServer(Func<HttpListenerRequest, HttpListenerResponse, byte[]?> answer)
    {
        _answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public List<string> Asked { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                lock (Asked) Asked.Add(context.Request.Url!.AbsolutePath);
                byte[]? body = _answer(context.Request, context.Response);
                if (body is not null) await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException or InvalidOperationException or IOException)
            {
                // The test is over, or the client has seen enough.
            }
        }
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
