using System.Text.Json.Serialization;

namespace Isnad.Cli.Archives;

/// <summary>Writes single values as JSON without reflection.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class CliJson : JsonSerializerContext;
