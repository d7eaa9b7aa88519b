using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Schema;

namespace Waymark.Tests.Planning;

/// <summary>The rules that an engine keeps: no reference to nothing, no name twice, nothing changed that another object reads.</summary>
internal static class ModelRules
{
    private static readonly ScannedSqlNames SqlNames = new(PostgresSystemNames.Instance);

    /// <summary>The columns that a text of the generated schemas names: these alone start with <c>c</c> and a digit.</summary>
    internal static HashSet<string> ColumnsOf(SqlExpression text) =>
        [.. SqlNames.FindIdentifiers(text, ExpressionKind.Check).Where(i => i.Length == 2 && i[0] == 'c' && char.IsAsciiDigit(i[1]))];

    /// <summary>Requires that a change may be made to a schema.</summary>
    internal static void RequireAllowed(DatabaseSchema schema, SchemaChange change)
    {
        switch (change)
        {
            case AlterColumnType alter:
                Require(!schema.Views.Any(v => Reads(v, alter.Table, alter.Column)), $"{alter.Target} is read by a view");
                Require(!HasDefaultOfType(schema, alter), $"the default of {alter.Target} is of the old type");
                break;
            case ReplaceType replace:
                Require(!Texts(schema).Any(t => Names(t.Text, t.Kind).Contains((ObjectKind.Type, replace.To.Name))), $"{replace.Target} is named in an expression");
                break;
            case ReplaceView replace:
                Require(ColumnsOf(replace.From.Query).SetEquals(ColumnsOf(replace.View.Query)), $"{replace.Target} has other columns");
                break;
            case SetColumnNotNull { To.NotNull: false } set:
                Require(!TableOf(schema, set.Table).Keys.Any(k => k.IsPrimary && k.Keys.Any(c => c.Column == set.Column)), $"{set.Target} is in the primary key");
                break;
            case DropConstraint or DropIndex or DropColumn or DropTrigger or DropPolicy:
                Require(schema.Tables.Any(t => t.Name == change.Target.Name) || schema.Views.Any(v => v.Name == change.Target.Name), $"{change.Target} is not there");
                break;
        }
    }

    /// <summary>Requires that a schema is whole.</summary>
    internal static void RequireConsistent(DatabaseSchema schema, IReadOnlySet<string> uncommitted, string after)
    {
        RequireNames(schema, after);
        foreach (var (text, kind) in Texts(schema))
        {
            Require(!uncommitted.Any(u => text.Text.Contains(u, StringComparison.Ordinal)), $"{after}: {text} uses a value that is not committed");
            foreach (var (nameKind, name) in Names(text, kind).Where(n => n.Name.Schema is not null))
            {
                Require(Exists(schema, nameKind, name), $"{after}: {text} names {name}, which is not there");
            }
        }

        foreach (var table in schema.Tables)
        {
            RequireTable(schema, table, after);
        }

        foreach (var view in schema.Views)
        {
            RequireView(schema, view, after);
        }

        foreach (var sequence in schema.Sequences.Where(s => s.OwnerTable is not null))
        {
            Require(schema.Tables.Any(t => t.Name == sequence.OwnerTable && t.Columns.Any(c => c.Name == sequence.OwnerColumn)), $"{after}: {sequence.Name} has no owner");
        }

        foreach (var type in schema.Routines.SelectMany(r => r.Parameters.Select(p => p.Type).Append(r.Returns!)))
        {
            RequireType(schema, type, after);
        }
    }

    private static void RequireNames(DatabaseSchema schema, string after)
    {
        Distinct(
            schema.Tables.SelectMany(t => t.Indexes.Select(i => i.Name).Concat(t.Keys.Select(k => k.Name)).OfType<string>().Select(n => t.Name with { Name = n }).Prepend(t.Name))
                .Concat(schema.Views.Select(v => v.Name)).Concat(schema.Sequences.Select(s => s.Name)),
            after);
        Distinct(schema.Types.Select(t => t.Name).Concat(schema.Tables.Select(t => t.Name)).Concat(schema.Views.Select(v => v.Name)), after);
        Distinct(schema.Routines.Select(r => (r.Name, ObjectIdentities.SignatureOf(r))), after);
    }

    private static void RequireTable(DatabaseSchema schema, Table table, string after)
    {
        Distinct(table.Columns.Select(c => c.Name), after);
        Distinct(Constraints.Of(table).Select(c => c.Name).OfType<string>(), after);
        Distinct(table.Triggers.Select(t => t.Name), after);
        Distinct(table.Policies.Select(p => p.Name), after);
        Require(table.Keys.Count(k => k.IsPrimary) <= 1, $"{after}: {table.Name} has two primary keys");
        var columns = table.Columns.Select(c => c.Name).ToHashSet();
        var named = table.Keys.SelectMany(k => k.Keys).Concat(table.Indexes.SelectMany(i => i.Keys)).Select(k => k.Column).OfType<string>()
            .Concat(table.ForeignKeys.SelectMany(f => f.Columns))
            .Concat(table.Checks.SelectMany(c => ColumnsOf(c.Expression)))
            .Concat(table.Columns.SelectMany(c => c.Generated is { } g ? ColumnsOf(g.Expression) : []))
            .Concat(table.Policies.SelectMany(p => p.Using is { } u ? ColumnsOf(u) : []));
        Require(named.All(columns.Contains), $"{after}: {table.Name} names a column that is not there");
        foreach (var column in table.Columns)
        {
            RequireType(schema, column.Type, after);
        }

        foreach (var key in table.ForeignKeys)
        {
            Require(schema.Tables.Any(t => t.Name == key.ReferencedTable && HasKey(t, key.ReferencedColumns)), $"{after}: {key.Name} refers to nothing");
        }

        Require(table.Triggers.All(t => schema.Routines.Any(r => r.Name == t.Function)), $"{after}: a trigger of {table.Name} calls nothing");
        Require(table.Inherits.All(p => schema.Tables.Any(t => t.Name == p)), $"{after}: {table.Name} has lost a parent");
    }

    private static bool HasKey(Table table, EquatableList<string> columns) =>
        table.Keys.Select(k => k.Keys).Concat(table.Indexes.Where(i => i.Unique).Select(i => i.Keys)).Any(keys => keys.Select(k => k.Column).SequenceEqual(columns));

    private static void RequireView(DatabaseSchema schema, View view, string after)
    {
        var columns = ColumnsOf(view.Query);
        foreach (var (_, relation) in Names(view.Query, ExpressionKind.ViewQuery).Where(n => n.Kind == ObjectKind.Relation))
        {
            var there = schema.Tables.FirstOrDefault(t => t.Name == relation)?.Columns.Select(c => c.Name)
                ?? ColumnsOf(schema.Views.FirstOrDefault(v => v.Name == relation)?.Query ?? new SqlExpression(string.Empty));
            Require(columns.IsSubsetOf(there), $"{after}: {view.Name} reads a column that is not there");
        }
    }

    private static bool Reads(View view, ObjectName table, string column) =>
        Names(view.Query, ExpressionKind.ViewQuery).Contains((ObjectKind.Relation, table)) && ColumnsOf(view.Query).Contains(column);

    private static bool HasDefaultOfType(DatabaseSchema schema, AlterColumnType alter) =>
        TableOf(schema, alter.Table).Columns.First(c => c.Name == alter.Column).Default?.Text.Contains("'::app.", StringComparison.Ordinal) == true;

    private static Table TableOf(DatabaseSchema schema, ObjectName name) => schema.Tables.First(t => t.Name == name);

    private static void RequireType(DatabaseSchema schema, DataType type, string after) =>
        Require(type.Name.Schema is null || Exists(schema, ObjectKind.Type, type.Name), $"{after}: type {type.Name} is not there");

    private static bool Exists(DatabaseSchema schema, ObjectKind kind, ObjectName name) => kind switch
    {
        ObjectKind.Relation => schema.Tables.Any(t => t.Name == name) || schema.Views.Any(v => v.Name == name) || schema.Sequences.Any(s => s.Name == name),
        ObjectKind.Type => schema.Types.Any(t => t.Name == name) || schema.Tables.Any(t => t.Name == name),
        _ => schema.Routines.Any(r => r.Name == name),
    };

    private static HashSet<(ObjectKind Kind, ObjectName Name)> Names(SqlExpression text, ExpressionKind kind) => [.. SqlNames.Find(text, kind).Select(n => (n.Kind, n.Name))];

    private static IEnumerable<(SqlExpression Text, ExpressionKind Kind)> Texts(DatabaseSchema schema) =>
        schema.Tables.SelectMany(t => t.Columns.Select(c => c.Default).Concat(t.Columns.Select(c => c.Generated?.Expression)))
            .Concat(schema.Tables.SelectMany(t => t.Checks.Select(c => c.Expression)))
            .Concat(schema.Tables.SelectMany(t => t.Policies.Select(p => p.Using)))
            .OfType<SqlExpression>()
            .Select(t => (t, ExpressionKind.Check))
            .Concat(schema.Views.Select(v => (v.Query, ExpressionKind.ViewQuery)));

    private static void Distinct<T>(IEnumerable<T> names, string after)
    {
        var seen = new HashSet<T>();
        foreach (var name in names)
        {
            Require(seen.Add(name), $"{after}: {name} is there twice");
        }
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }
}
