using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>A row-level security policy (<c>pg_policy</c>).</summary>
internal sealed record PolicyRow(uint Oid, uint Relation, string Name)
{
    /// <summary><c>*</c>, <c>r</c>, <c>a</c>, <c>w</c> or <c>d</c>.</summary>
    internal char Command { get; init; }

    internal bool Permissive { get; init; }

    /// <summary>The roles; 0 is everybody.</summary>
    internal required long[] Roles { get; init; }

    internal SqlExpression? Using { get; init; }

    internal SqlExpression? Check { get; init; }
}

/// <summary>Row-level security policies (<c>pg_policy</c>).</summary>
internal static class PolicyRows
{
    internal static async Task<ILookup<uint, PolicyRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT p.oid::int8, p.polrelid::int8, p.polname, p.polcmd, p.polpermissive, p.polroles::text,
              pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)
            FROM pg_policy p
            JOIN pg_class c ON c.oid = p.polrelid
            WHERE c.relnamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(
            query,
            r => new PolicyRow(r.Oid(0), r.Oid(1), r.GetString(2))
            {
                Command = r.GetChar(3),
                Permissive = r.GetBoolean(4),
                Roles = r.Numbers(5),
                Using = r.Expression(6),
                Check = r.Expression(7),
            }).ConfigureAwait(false);
        return rows.ToLookup(r => r.Relation);
    }
}
