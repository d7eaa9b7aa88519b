using System.Text.Encodings.Web;
using System.Text.Json;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning.Files;

/// <summary>Writes and reads plans as JSON.</summary>
public static class PlanSerializer
{
    // SQL is full of quotes and operators, and stays readable; the text is never put into a page.
    private static readonly PlanJsonContext Context = new(new JsonSerializerOptions(PlanJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A plan as <c>--format json</c> prints it.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>JSON text without a newline at its end.</returns>
    public static string ToJson(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return JsonSerializer.Serialize(ToDocument(plan), Context.PlanDocument);
    }

    /// <summary>A plan file's text.</summary>
    /// <param name="file">The plan file.</param>
    /// <returns>JSON text without a newline at its end.</returns>
    public static string ToJson(PlanFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var document = ToDocument(file.Plan) with
        {
            Version = PlanFile.CurrentVersion,
            Fingerprint = file.Fingerprint,
            Schemas = [.. file.Scope.Schemas],
            ManagedRoles = [.. file.Scope.ManagedRoles],
        };
        return JsonSerializer.Serialize(document, Context.PlanDocument);
    }

    /// <summary>Reads a plan file.</summary>
    /// <param name="json">Its text.</param>
    /// <returns>The plan file.</returns>
    /// <exception cref="SchemaDiffException">It is no plan file, or one of another version.</exception>
    public static PlanFile Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        RequireVersion(json);
        try
        {
            return ToFile(JsonSerializer.Deserialize(json, Context.PlanDocument));
        }
        catch (JsonException e)
        {
            throw NotAPlan(e.Message);
        }
    }

    // The version is read before the rest, which another version may have changed.
    private static void RequireVersion(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("version", out var version) || !version.TryGetInt32(out var number))
            {
                throw NotAPlan("it has no version");
            }

            if (number != PlanFile.CurrentVersion)
            {
                throw new SchemaDiffException(SchemaCodes.OtherPlanVersion, $"the plan file is of version {number}, and this program reads version {PlanFile.CurrentVersion}");
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw NotAPlan(e.Message);
        }
    }

    private static PlanDocument ToDocument(Plan plan) => new()
    {
        Backend = plan.Backend,
        Statements = [.. plan.Statements.Select(ToDocument)],
        Skipped = [.. plan.Skipped.Select(ToDocument)],
    };

    private static StatementDocument ToDocument(PlanStatement statement) => new()
    {
        Sql = statement.Sql,
        Change = statement.Change,
        Target = new TargetDocument(
            $"{statement.Target.Type}", statement.Target.Name.Schema, statement.Target.Name.Name, statement.Target.Part.Length == 0 ? null : statement.Target.Part),
        Transaction = statement.Transaction,
        Hazards = [.. statement.Hazards.Select(h => new HazardDocument($"{h.Kind}", h.Message))],
    };

    private static PlanFile ToFile(PlanDocument? document) => new()
    {
        Plan = new Plan
        {
            Backend = Required(document?.Backend, "backend"),
            Statements = new EquatableList<PlanStatement>([.. Required(document?.Statements, "statements").Select(ToStatement)]),
            Skipped = new EquatableList<PlanStatement>([.. (document?.Skipped ?? []).Select(ToStatement)]),
        },
        Fingerprint = Required(document?.Fingerprint, "fingerprint"),
        Scope = new InspectionScope
        {
            Schemas = new EquatableList<string>([.. Required(document?.Schemas, "schemas")]),
            ManagedRoles = new EquatableList<string>([.. document?.ManagedRoles ?? []]),
        },
    };

    private static PlanStatement ToStatement(StatementDocument statement) => new()
    {
        Sql = Required(statement.Sql, "sql"),
        Change = Required(statement.Change, "change"),
        Target = ToIdentity(Required(statement.Target, "target")),
        Transaction = statement.Transaction,
        Hazards = new EquatableList<Hazard>([.. (statement.Hazards ?? []).Select(h => new Hazard(ToValue<HazardKind>(h.Kind, "kind"), Required(h.Message, "message")))]),
    };

    private static ObjectIdentity ToIdentity(TargetDocument target) =>
        new(ToValue<ObjectType>(target.Type, "type"), new ObjectName(target.Schema, Required(target.Name, "name")), target.Part ?? string.Empty);

    private static T ToValue<T>(string? text, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : throw NotAPlan($"\"{text}\" is no {name}");

    private static T Required<T>(T? value, string name)
        where T : class => value ?? throw NotAPlan($"it has no {name}");

    private static SchemaDiffException NotAPlan(string problem) => new(SchemaCodes.BadPlanFile, $"this is no plan file: {problem}");
}
