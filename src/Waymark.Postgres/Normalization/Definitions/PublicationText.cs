using Waymark.Postgres.Normalization.Expressions;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Publications as statements spell them: CREATE PUBLICATION, and what ALTER PUBLICATION adds.</summary>
internal sealed class PublicationText
{
    internal const string Kind = "PUBLICATION";

    private static readonly string[] AllActions = ["insert", "update", "delete", "truncate"];

    private readonly SortedSet<string> _objects = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly SchemaScope _scope;
    private SortedSet<string> _actions = new(AllActions, StringComparer.Ordinal);
    private bool _allTables;
    private bool _viaRoot;

    private PublicationText(string name, SchemaScope scope)
    {
        _name = name;
        _scope = scope;
    }

    /// <summary>The one spelling of the statements that make a publication.</summary>
    internal static string Of(string name, IEnumerable<TokenCursor> statements, SchemaScope scope)
    {
        var text = new PublicationText(name, scope);
        foreach (var cursor in statements)
        {
            text.Read(cursor);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var objects = _allTables ? " FOR ALL TABLES" : _objects.Count == 0 ? string.Empty : $" FOR {string.Join(", ", _objects)}";
        var root = _viaRoot ? ", publish_via_partition_root = true" : string.Empty;
        return $"CREATE {Kind} {IdentifierQuoting.Quote(_name)}{objects} WITH (publish = '{string.Join(", ", _actions)}'{root})";
    }

    private void Read(TokenCursor cursor)
    {
        cursor.Next();
        cursor.Expect(Keyword.Publication);
        cursor.Identifier();
        if (cursor.Accept(Keyword.For) || cursor.Accept(Keyword.Add))
        {
            ReadObjects(cursor);
        }

        if (cursor.Accept(Keyword.With) || cursor.Accept(Keyword.Set))
        {
            ReadOptions(cursor);
        }

        cursor.ExpectEnd();
    }

    private void ReadObjects(TokenCursor cursor)
    {
        if (cursor.Accept(Keyword.All, Keyword.Tables))
        {
            _allTables = true;
            return;
        }

        var schemas = false;
        do
        {
            if (cursor.Accept(Keyword.Tables, Keyword.In))
            {
                cursor.Expect(Keyword.Schema);
                schemas = true;
            }
            else if (cursor.Accept(Keyword.Table))
            {
                schemas = false;
            }

            _objects.Add(schemas ? $"TABLES IN SCHEMA {IdentifierQuoting.Quote(cursor.Identifier("a schema"))}" : Table(cursor));
        }
        while (cursor.AcceptComma());
    }

    private string Table(TokenCursor cursor)
    {
        var name = cursor.Relation(out _);
        var columns = cursor.At(TokenKind.LeftParen)
            ? $" ({string.Join(", ", cursor.IdentifierParens().Order(StringComparer.Ordinal).Select(IdentifierQuoting.Quote))})"
            : string.Empty;
        var filter = cursor.Accept(Keyword.Where) ? $" WHERE ({ExpressionNormalizer.Normalize(cursor.ParenthesizedText(), ScopeOf(name)).Text})" : string.Empty;
        return $"TABLE ONLY {ObjectNameText.Quote(name)}{columns}{filter}";
    }

    private ExpressionScope ScopeOf(ObjectName table) => _scope.FindTable(table) is { } found ? _scope.ScopeOf(found) : ExpressionScope.Unknown;

    private void ReadOptions(TokenCursor cursor)
    {
        foreach (var option in OptionReader.Read(cursor))
        {
            switch (option.Name)
            {
                case "publish":
                    _actions = new(option.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [], StringComparer.Ordinal);
                    break;
                case "publish_via_partition_root":
                    _viaRoot = option.Value is null or "true" or "on" or "t" or "1" or "yes";
                    break;
                default:
                    throw cursor.Error(Diff.SchemaCodes.Unsupported, $"a publication has no option \"{option.Name}\" that is known");
            }
        }
    }
}
