namespace Isnad.Cli.Tests.Scoring;

/// <summary>Two annotated reports and an output, made up so that every figure can be worked out by hand.</summary>
internal static class MadeUpGold
{
    // Offsets in code points: قصف 0–3, الجيش 4–9, القرية 10–16, أمس 17–20, . 20; واعتقل 22–28, الشرطة 29–35, رجلين 36–41, . 41; وقال 43–47, متحدث 48–52
    private const string First = "قصف الجيش القرية أمس. واعتقل الشرطة رجلين. وقال متحدث ذلك.";
    private const string Second = "🙂 التقى الوزير السفير. هاجم مسلحون الهجوم نفسه.";

    public static void Write(TestFolder folder)
    {
        folder.Add("gold/first.json", $$"""
            {"id":"first","published":"2020-05-05","text":"{{First}}","events":[
             {"id":"e1","type":"ASSAULT","status":"actual","date":"2020-05-04","trigger":{"text":"قصف","span":[0,3]},"actors":[{"text":"الجيش","span":[4,9]}],"recipients":[],
              "place":{"text":"القرية","span":[10,16]},"geo":{"lat":32.0,"lon":13.0,"radius_km":5},"source":[],"quantities":[]},
             {"id":"e2","type":"COERCE","status":"actual","date":"2020-05-05~","trigger":{"text":"واعتقل","span":[22,28]},"actors":[{"text":"الشرطة","span":[29,35]}],"recipients":[{"text":"رجلين","span":[36,41]}],
              "source":[{"text":"متحدث","span":[48,52]}],"quantities":[{"what":"arrested","low":2,"high":2,"text":"رجلين","span":[36,41]}]}],
             "situations":[{"id":"s1","kind":"control","status":"actual","trigger":{"text":"القرية","span":[10,16]},"holder":[{"text":"الجيش","span":[4,9]}],"source":[],"quantities":[]}],
             "statements":[{"cue":{"text":"وقال","span":[43,47]},"speaker":{"text":"متحدث","span":[48,52]},"medium":"speech"}]}
            """);
        // 🙂 0, التقى 2–7, الوزير 8–14, السفير 15–21, . 21; هاجم 23–27, مسلحون 28–34, الهجوم 35–41
        folder.Add("gold/second.json", $$"""
            {"id":"second","text":"{{Second}}","events":[
             {"id":"e1","type":"CONSULT","status":"actual","trigger":{"text":"التقى","span":[2,7]},"actors":[{"text":"الوزير","span":[8,14]}],"recipients":[{"text":"السفير","span":[15,21]}],"source":[],"quantities":[]},
             {"id":"e2","type":"ASSAULT","status":"actual","trigger":{"text":"هاجم","span":[23,27]},"actors":[{"text":"مسلحون","span":[28,34]}],"recipients":[],"source":[],"quantities":[]},
             {"id":"e3","coref":"e2","type":"ASSAULT","status":"actual","trigger":{"text":"الهجوم","span":[35,41]},"actors":[{"text":"مسلحون","span":[28,34]}],"recipients":[],"source":[],"quantities":[]}],
             "situations":[],"statements":[]}
            """);
        folder.Add("gold/third.json", """{"id":"third","text":"لا شيء","events":[],"situations":[],"statements":[]}""");
        folder.Add("out.jsonl", """
            {"id":"first","events":[{"id":"e1","type":"ASSAULT","status":"actual","trigger":{"text":"قصف","start":0,"end":3},"actors":[{"text":"الجيش","start":4,"end":9}],"recipients":[],"place":{"text":"القرية","start":10,"end":16,"lat":32.1,"lon":13.0},"date":{"edtf":"2020-05-04","text":"أمس","start":17,"end":20,"basis":"relative"},"quantities":[],"source":[]},{"id":"e2","type":"COERCE","status":"planned","trigger":{"text":"واعتقل","start":22,"end":28},"actors":[],"recipients":[{"text":"رجلين","start":36,"end":41}],"date":{"edtf":"2020-05-06","basis":"publication"},"quantities":[{"what":"arrested","low":2,"high":2,"text":"رجلين","start":36,"end":41}],"source":[{"text":"المتحدث","start":48,"end":52}]},{"id":"e3","type":"AID","status":"actual","trigger":{"text":"وقال","start":43,"end":47},"actors":[],"recipients":[],"quantities":[],"source":[]}],"situations":[],"statements":[{"id":"t1","cue":{"text":"وقال","start":43,"end":47},"speaker":{"text":"متحدث","start":48,"end":52}}]}
            {"id":"second","events":[{"id":"e1","type":"CONSULT","status":"actual","trigger":{"text":"التقى","start":2,"end":7},"actors":[{"text":"السفير","start":15,"end":21},{"text":"الوزير","start":8,"end":14}],"recipients":[],"quantities":[],"source":[]},{"id":"e2","type":"COERCE","status":"actual","trigger":{"text":"هاجم","start":23,"end":27},"actors":[],"recipients":[],"quantities":[],"source":[]},{"id":"e3","same_as":"e2","type":"ASSAULT","status":"actual","trigger":{"text":"الهجوم","start":35,"end":41},"actors":[{"text":"مسلحون","start":28,"end":34}],"recipients":[],"quantities":[],"source":[]}],"situations":[],"statements":[]}
            """);
    }
}
