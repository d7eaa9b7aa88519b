using System.Text;
using Waymark.Diff.Parsing;
using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>
/// Fills in the schemas that the file's own <c>SET search_path</c> gives to a statement's names, as the server does when it runs it.
/// Function bodies stay as they are: their names are looked up when they run.
/// </summary>
internal static class SearchPathQualifier
{
    /// <summary>The statement with its names qualified.</summary>
    /// <param name="cursor">The statement.</param>
    /// <param name="path">The path that the file has set.</param>
    /// <param name="catalog">What the text declares.</param>
    internal static TokenCursor Qualify(TokenCursor cursor, IReadOnlyList<string> path, IObjectCatalog catalog)
    {
        var start = cursor.Tokens[0].Offset;
        var text = cursor.Source.Text[start..cursor.Tokens[^1].Offset];
        var resolver = PostgresResolver.Create(new SchemaSearchPath(path), catalog);
        var references = new SqlResolver(resolver).ResolveScript(text, new ResolverSession()).References;
        var insertions = new List<Insertion>();
        foreach (var reference in references.OrderBy(r => r.Offset))
        {
            if (SchemaOf(reference, path) is { } schema && !IsInBody(reference, text))
            {
                insertions.Add(new Insertion(reference.Offset, $"{IdentifierQuoting.Quote(schema)}."));
            }
        }

        return insertions.Count == 0 ? cursor : CursorOf(new SourceText(cursor.Source, start, Insert(text, insertions), insertions));
    }

    /// <summary>The schema that a name means; null where it has one, needs none, or is not known.</summary>
    private static string? SchemaOf(ResolvedReference reference, IReadOnlyList<string> path)
    {
        const ReferenceTraits Unqualified = ReferenceTraits.Unqualifiable | ReferenceTraits.NewName | ReferenceTraits.SchemaClause
            | ReferenceTraits.CurrentSchema | ReferenceTraits.ColumnQualifier;
        if (reference.Written.IsQualified || reference.Kind is ObjectKind.Schema or ObjectKind.Extension || (reference.Traits & Unqualified) != 0)
        {
            return null;
        }

        return reference.Resolution.Reason switch
        {
            ResolutionReason.PathEntry => reference.Resolution.Schema,
            ResolutionReason.Default when reference.Role == ReferenceRole.Creation || path.Count == 1 => path[0],
            _ => null,
        };
    }

    /// <summary>Whether a name stands in a string that is more than the name.</summary>
    private static bool IsInBody(ResolvedReference reference, string text)
    {
        var end = reference.Offset + reference.Length;
        return reference.Traits.HasFlag(ReferenceTraits.InString)
            && !(reference.Offset > 0 && text[reference.Offset - 1] == '\'' && end < text.Length && text[end] == '\'');
    }

    private static string Insert(string text, List<Insertion> insertions)
    {
        var result = new StringBuilder(text.Length + (insertions.Count * 16));
        var position = 0;
        foreach (var insertion in insertions)
        {
            result.Append(text, position, insertion.Offset - position).Append(insertion.Text);
            position = insertion.Offset;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static TokenCursor CursorOf(SourceText source)
    {
        var lexer = new SqlLexer(source.Text, LexerOptions.PostgreSql);
        var tokens = new List<Token>();
        while (lexer.Read(out var token))
        {
            tokens.Add(token);
        }

        tokens.Add(new Token(source.Text.Length, 0, TokenKind.End));
        return new TokenCursor(source, [.. tokens]);
    }
}
