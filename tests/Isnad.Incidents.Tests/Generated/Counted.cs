using System.Globalization;

namespace Isnad.Incidents.Tests.Generated;

/// <summary>Counted nouns as Arabic writes them.</summary>
internal static class Counted
{
    private static readonly string[] s_feminine = ["", "", "", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];

    /// <summary>Victims by kind: one, two, three to ten, more.</summary>
    public static string[][] People { get; } = [["شخص واحد", "شخصان", "أشخاص", "شخصا"], ["مدني واحد", "مدنيان", "مدنيين", "مدنيا"], ["جندي واحد", "جنديان", "جنود", "جنديا"], ["شرطي واحد", "شرطيان", "شرطيين", "شرطيا"]];

    public static string[] Dead { get; } = ["قتيل واحد", "قتيلان", "قتلى", "قتيلا"];

    public static string[] Hurt { get; } = ["جريح واحد", "جريحان", "جرحى", "جريحا"];

    public static string[] Engineers { get; } = ["مهندس واحد", "مهندسان", "مهندسين", "مهندسا"];

    public static string Of(int count, string[] noun, bool digits) => count switch
    {
        1 => noun[0],
        2 => noun[1],
        <= 10 => (digits ? count.ToString(CultureInfo.InvariantCulture) : s_feminine[count]) + " " + noun[2],
        _ => count.ToString(CultureInfo.InvariantCulture) + " " + noun[3],
    };

    public static string Crowd(int count) => count switch { < 150 => "عشرات الأشخاص", < 900 => "مئات الأشخاص", _ => "آلاف الأشخاص" };
}
