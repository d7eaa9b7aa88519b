using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Tests.Diff;

/// <summary>Short ways to write schemas in tests.</summary>
internal static class Model
{
    internal static readonly DataType Integer = new(new ObjectName(null, "integer"));
    internal static readonly DataType Text = new(new ObjectName(null, "text"));

    internal static ObjectName Name(string text) => text.Split('.') is [var schema, var name] ? new ObjectName(schema, name) : new ObjectName(null, text);

    internal static DataType Type(string name) => new(Name(name));

    internal static SqlExpression Expr(string text) => new(text);

    internal static Column Column(string name, DataType? type = null) => new(name, type ?? Integer);

    internal static Table Table(string name, params Column[] columns) => new() { Name = Name(name), Columns = columns.Length == 0 ? [Column("id")] : [.. columns] };

    internal static View View(string name, string query) => new() { Name = Name(name), Query = Expr(query) };

    internal static Sequence Sequence(string name, string? table = null, string? column = null) =>
        new() { Name = Name(name), Options = new SequenceOptions(), OwnerTable = table is null ? null : Name(table), OwnerColumn = column };

    internal static EnumType Enum(string name, params string[] labels) => new() { Name = Name(name), Labels = [.. labels] };

    internal static Domain Domain(string name, DataType type) => new() { Name = Name(name), BaseType = type };

    internal static Routine Function(string name, string body = "SELECT 1", params DataType[] parameters) => new()
    {
        Name = Name(name),
        Kind = RoutineKind.Function,
        Returns = Integer,
        Body = Expr(body),
        Parameters = [.. parameters.Select(p => new Parameter("IN", null, p))],
    };

    internal static OpaqueObject Opaque(string kind, string name, string definition) => new() { Name = Name(name), Kind = kind, Definition = Expr(definition) };

    internal static KeyConstraint PrimaryKey(string? name, params string[] columns) => new() { Name = name, IsPrimary = true, Keys = Keys(columns) };

    internal static KeyConstraint Unique(string? name, params string[] columns) => new() { Name = name, Keys = Keys(columns) };

    internal static ForeignKey ForeignKey(string? name, string column, string table, params string[] referenced) =>
        new() { Name = name, Columns = [column], ReferencedTable = Name(table), ReferencedColumns = [.. referenced] };

    internal static CheckConstraint Check(string? name, string expression) => new() { Name = name, Expression = Expr(expression) };

    internal static TableIndex Index(string? name, params string[] columns) => new() { Name = name, Keys = Keys(columns) };

    internal static Trigger Trigger(string name, string function) =>
        new() { Name = name, Timing = "BEFORE", Events = ["INSERT"], ForEachRow = true, Function = Name(function) };

    internal static Policy Policy(string name, string check) => new() { Name = name, Roles = ["public"], Using = Expr(check) };

    internal static EquatableList<IndexKey> Keys(params string[] columns) => [.. columns.Select(c => new IndexKey { Column = c })];

    /// <summary>A schema of some objects.</summary>
    internal static DatabaseSchema SchemaOf(params object[] objects) => new()
    {
        Schemas = [.. objects.OfType<SchemaDefinition>()],
        Extensions = [.. objects.OfType<Extension>()],
        Types = [.. objects.OfType<UserType>().OrderBy(t => t.Name)],
        Sequences = [.. objects.OfType<Sequence>().OrderBy(t => t.Name)],
        Tables = [.. objects.OfType<Table>().OrderBy(t => t.Name)],
        Views = [.. objects.OfType<View>().OrderBy(t => t.Name)],
        Routines = [.. objects.OfType<Routine>().OrderBy(t => t.Name)],
        Privileges = [.. objects.OfType<Privilege>()],
        Others = [.. objects.OfType<OpaqueObject>().OrderBy(t => t.Name)],
    };

    /// <summary>The schema as a database holds it.</summary>
    internal static InspectedSchema Inspected(params object[] objects) => new() { Schema = SchemaOf(objects) };

    /// <summary>The schema as a user declares it; every schema that it declares something in is mentioned.</summary>
    internal static DesiredSchema Desired(params object[] objects)
    {
        var schema = SchemaOf(objects);
        return new DesiredSchema
        {
            Schema = schema,
            Renames = [.. objects.OfType<Rename>()],
            MentionedSchemas = [.. objects.OfType<SchemaObject>().Select(o => o.Name.Schema).OfType<string>().Concat(schema.Schemas.Select(s => s.Name)).Distinct()],
        };
    }

    internal static Rename Renamed(string kind, string owner, string part, string from) => new(kind, Name(owner), part, Name(from), new SourceLocation("schema.sql", 3, 7));

    internal static DiffConfig Config(string path, bool enableDrop = true) => new()
    {
        SchemaSearchPath = new SchemaSearchPath(path.Length == 0 ? [] : path.Split(',')),
        EnableDrop = enableDrop,
        ManagedRoles = ["reader", "writer"],
    };

    /// <summary>The statements of a plan.</summary>
    internal static string[] Statements(InspectedSchema current, DesiredSchema desired, DiffConfig config, TestDialect? dialect = null) =>
        [.. new SchemaPlanner(dialect ?? new TestDialect(), config).Plan(current, desired).Statements.Select(s => s.Sql)];

    /// <summary>The statements of a plan with drops, the path being <c>app, public</c>.</summary>
    internal static string[] Statements(InspectedSchema current, DesiredSchema desired) => Statements(current, desired, Config("app,public"));
}
