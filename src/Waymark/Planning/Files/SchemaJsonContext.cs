using System.Text.Json.Serialization;
using Waymark.Schema;

namespace Waymark.Planning.Files;

/// <summary>The schema model as JSON. What is at its default is left out, so that what is added to the model later changes no fingerprint.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SchemaDefinition))]
[JsonSerializable(typeof(Extension))]
[JsonSerializable(typeof(UserType))]
[JsonSerializable(typeof(Sequence))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(Routine))]
[JsonSerializable(typeof(Privilege))]
[JsonSerializable(typeof(DefaultPrivileges))]
[JsonSerializable(typeof(OpaqueObject))]
internal sealed partial class SchemaJsonContext : JsonSerializerContext;
