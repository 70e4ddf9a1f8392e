namespace Isnad.KnowledgeCompiler.Tables;

/// <summary>The schemas of all tables; knowledge/README.md says the same in words.</summary>
internal static class Schemas
{
    private static readonly string[] VerbClasses = Words("war arrest law protest diplomacy politics speech request mental motion position giving taking economy work change start end aux social religion sport health weather culture science body other");
    private static readonly string[] NounClasses = Words("role person group org title place facility part time unit count weapon vehicle money document media act event state law politics economy energy health disaster weather sport religion culture science education body food animal nature thing abstract");
    private static readonly string[] Functions = Words("prep conj comp relative demonstrative pronoun negation future qad condition question exception time-after time-before time-during time-since time-until cause purpose result contrast addition comparison according emphasis modal quantity place manner time vocative number kana other");
    private static readonly string[] Types = Words("AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT control presence strength calm none");
    private static readonly string[] Modes = Words("visit third-party multilateral phone withdraw release disarm ceasefire access resign assist change yield meet disapprove investigate allege restrict arrest relations expel territory violence demo riot strike hunger boycott obstruct vandalize convict discontinue troops weapons police militia seize censor curfew martial-law deport withhold misinformation cyber abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional");
    private static readonly string[] Counts = Words("killed wounded arrested abducted displaced fighters vehicles weapons strikes money other");
    private static readonly string[] Statuses = Words("actual attempted planned predicted conditional denied requested generic");
    private static readonly string[] Sectors = Words("GOV MIL COP SPY JUD LEG PTY OPP REB PAR UAF CVL MED BUS LAB EDU HLH REL SOC IGO NGO CRM REF ELI UNK");
    private static readonly string[] ActorKinds = Words("state government ministry military police intelligence armed-group party parliament court igo ngo media company club university tribe religious union office person people");
    private static readonly string[] PlaceKinds = Words("country region admin1 admin2 city town village district camp border airport port oilfield facility gate road island sea gulf river lake dam mountain desert valley oasis strait continent base");

    public static readonly TableSchema Verbs = new("verbs", "lexicon/verbs", [0],
        [Arabic("lemma"), Arabic("root"), OneOf("form", Words("I II III IV V VI VII VIII IX X QI QII QIV")), OneOf("vowels", Words("a-u a-i a-a i-a i-i u-u")), Any("masdars"), Any("gov"), OneOf("class", VerbClasses), Any("gloss")]);
    public static readonly TableSchema Nouns = new("nouns", "lexicon/nouns", [0],
        [Arabic("lemma"), Any("root"), OneOf("gender", Words("m f mf")), Any("plurals"), OneOf("kind", Words("h g n")), OneOf("class", NounClasses), Any("gloss")]);
    public static readonly TableSchema Adjectives = new("adjectives", "lexicon/adjectives", [0],
        [Arabic("lemma"), Any("root"), Any("feminine"), Any("plurals"), Any("elative"), OneOf("kind", Words("nisba participle quality ordinal colour elative")), Any("gloss")]);
    public static readonly TableSchema Particles = new("particles", "lexicon/particles.tsv", [0, 2, 3],
        [Arabic("form"), Arabic("lemma"), OneOf("pos", Words("ADP CCONJ SCONJ PART PRON DET ADV AUX INTJ NUM")), OneOf("function", Functions), Any("gloss")]);
    public static readonly TableSchema Names = new("names", "lexicon/names", [0],
        [Arabic("name"), AllOf("kind", Words("given family place org nickname")), OneOf("gender", Words("m f mf")), Any("english")]);
    public static readonly TableSchema Frames = new("frames", "frames/events", [],
        [Arabic("lemma"), OneOf("pos", Words("v n a")), Any("when"), OneOf("type", Types), OneOf("mode", Modes), Any("actor"), Any("recipient"), Any("place"), OneOf("counts", Counts), new("event", CellKind.Digit), Any("note")]);
    public static readonly TableSchema Light = new("light", "frames/light.tsv", [],
        [Arabic("verb"), Any("noun"), Any("actor"), Any("recipient"), OneOf("status", Statuses), Any("note")]);
    public static readonly TableSchema Status = new("status", "frames/status.tsv", [],
        [Arabic("lemma"), OneOf("pos", Words("v n p a")), Any("slot"), OneOf("status", Statuses), Any("note")]);
    public static readonly TableSchema Control = new("control", "frames/control.tsv", [],
        [Arabic("lemma"), OneOf("pos", Words("v n a")), Any("slot"), Any("doer"), Any("sufferer"), Any("note")]);
    public static readonly TableSchema Cues = new("cues", "sources/cues.tsv", [],
        [Arabic("cue"), OneOf("pos", Words("v n p")), Any("speaker"), Any("content"), OneOf("kind", Words("say continue cite write publish think ask blame praise refuse threaten promise deny")), OneOf("medium", Words("speech statement tweet interview press-conference call report letter unknown")), new("statement", CellKind.Digit), Any("note")]);
    public static readonly TableSchema Speakers = new("speakers", "sources/speakers.tsv", [0],
        [Arabic("noun"), OneOf("kind", Words("anonymous role organisation outlet document named")), Any("note")]);
    public static readonly TableSchema Actors = new("actors", "actors", [0, 8, 10],
        [new("id", CellKind.Id), OneOf("kind", ActorKinds), Arabic("name_ar"), Any("name_en"), Any("aliases"), Any("country"), OneOf("sector", Sectors), new("acled", CellKind.Digit), new("from", CellKind.Year), new("to", CellKind.Year), Any("of"), Any("note")]);
    public static readonly TableSchema Places = new("places", "places", [0],
        [new("id", CellKind.Id), Arabic("name_ar"), Any("name_en"), OneOf("kind", PlaceKinds), new("lat", CellKind.Number), new("lon", CellKind.Number), new("radius_km", CellKind.Number), Any("parent"), Any("country"), new("population", CellKind.Number), Any("aliases"), Any("source"), Any("licence")]);
    public static readonly TableSchema Demonyms = new("demonyms", "places/demonyms.tsv", [0],
        [Arabic("nisba"), new("place", CellKind.Id), Any("note")]);
    public static readonly TableSchema CalendarNames = new("calendar-names", "calendar/names.tsv", [],
        [Arabic("form"), OneOf("kind", Words("month weekday season feast")), new("value", CellKind.Number), OneOf("calendar", Words("gregorian hijri libyan")), OneOf("alone", Words("yes no")), Any("note")]);
    public static readonly TableSchema CalendarExpressions = new("calendar-expressions", "calendar/expressions.tsv", [0],
        [Arabic("form"), OneOf("kind", Words("day now part direction unit decade section since before after during until to from between length this every about several")), Any("value"), Any("note")]);
    public static readonly TableSchema Numbers = new("numbers", "calendar/numbers.tsv", [0],
        [Arabic("form"), OneOf("kind", Words("unit ten hundred scale pair scales fraction ordinal")), new("value", CellKind.Number), Any("note")]);
    public static readonly TableSchema Counted = new("counted", "calendar/counted.tsv", [0],
        [Arabic("noun"), OneOf("what", Counts), OneOf("one", Words("yes no")), Any("note")]);
    public static readonly TableSchema Numbered = new("numbered", "calendar/numbered.tsv", [0],
        [Arabic("form"), Any("note")]);
    public static readonly TableSchema History = new("history", "calendar/history.tsv", [],
        [Any("acts"), Any("names"), Any("edtf"), Any("note")]);
    public static readonly TableSchema Parties = new("parties", "mentions/parties.tsv", [0],
        [Arabic("noun"), OneOf("when", Words("always subject")), Any("note")]);
    public static readonly TableSchema Datelines = new("datelines", "text/datelines.tsv", [0],
        [new("form", CellKind.Required), OneOf("kind", Words("agency place given blocker")), Any("note")]);
    public static readonly TableSchema Bylines = new("bylines", "text/bylines.tsv", [0],
        [new("cue", CellKind.Required), OneOf("kind", Words("marked bare")), Any("note")]);
    public static readonly TableSchema Furniture = new("furniture", "text/furniture.tsv", [0],
        [new("cue", CellKind.Required), OneOf("kind", Words("teaser marked-teaser whole marked short opening closing")), Any("note")]);
    public static readonly TableSchema Codes = new("codes", "crosswalks/codes.tsv", [0, 1],
        [OneOf("type", Types), OneOf("mode", Modes), Any("cameo"), Any("acled_event"), Any("acled_sub"), Any("ucdp"), OneOf("quad", Words("verbal-cooperation material-cooperation verbal-conflict material-conflict neutral")), new("goldstein", CellKind.Number), Any("note")]);
    public static readonly TableSchema Summaries = new("summaries", "crosswalks/summaries.tsv", [0, 1, 2],
        [OneOf("type", Types), OneOf("mode", Modes), OneOf("status", Statuses), Any("ar"), Any("en")]);
    public static readonly TableSchema Weights = new("weights", "weights", [0, 1],
        [new("model", CellKind.Required), new("feature", CellKind.Required), new("weight", CellKind.Number)]);
    public static readonly TableSchema Networks = new("networks", "networks", [0, 1],
        [new("model", CellKind.Required), new("unit", CellKind.Required), new("weights", CellKind.Required)]);
    public static readonly TableSchema Vectors = new("vectors", "lexicon/vectors.tsv", [0, 1],
        [new("lemma", CellKind.Required), OneOf("pos", Words("VERB NOUN ADJ PROPN ADP CCONJ SCONJ PART PRON DET ADV AUX INTJ NUM")), new("vector", CellKind.Required)]);

    public static readonly TableSchema Frequencies = new("frequencies", "lexicon/frequencies.tsv", [0, 1],
        [new("lemma", CellKind.Required), OneOf("pos", Words("VERB NOUN ADJ PROPN ADP CCONJ SCONJ PART PRON DET ADV AUX INTJ NUM")), new("count", CellKind.Number)]);

    /// <summary>Every table.</summary>
    public static readonly TableSchema[] All = [Verbs, Nouns, Adjectives, Particles, Names, Frames, Light, Status, Control, Cues, Speakers, Actors, Places, Demonyms, CalendarNames, CalendarExpressions, Numbers, Counted, Numbered, History, Parties, Datelines, Bylines, Furniture, Codes, Summaries, Weights, Networks, Vectors, Frequencies];

    private static string[] Words(string list) => list.Split(' ');
    private static Column Any(string name) => new(name, CellKind.Text);
    private static Column Arabic(string name) => new(name, CellKind.Arabic);
    private static Column OneOf(string name, string[] allowed) => new(name, CellKind.OneOf, allowed);
    private static Column AllOf(string name, string[] allowed) => new(name, CellKind.AllOf, allowed);
}
