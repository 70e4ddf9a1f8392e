#pragma warning disable
using Isnad.Knowledge; using Isnad.Documents; using Isnad.Records;
namespace Isnad.Mentions { internal sealed class PlaceFinder(KnowledgeBase k) { public void Find(Draft d) { _ = k; } } }
namespace Isnad.Resolution { internal sealed class PlaceResolver(KnowledgeBase k) { public void Resolve(Draft d) { _ = k; } } }
namespace Isnad.Records { internal sealed class CodeTable(KnowledgeBase k) { public CodesRecord Of(EventType t, string? m) => new CodesRecord { Plover = t.Name(), Quad = k.Hash }; }
 internal sealed class Summaries(KnowledgeBase k) { public string? Arabic(EventRecord e, Report r) => null; public string? English(EventRecord e, Report r) => k.Hash; } }
