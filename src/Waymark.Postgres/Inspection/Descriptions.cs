namespace Waymark.Postgres.Inspection;

/// <summary>Comments (<c>pg_description</c>).</summary>
internal sealed class Descriptions
{
    private const uint PublicSchema = 2200;

    // The comment that every database's schema public starts with.
    private const string OfPublicSchema = "standard public schema";

    private readonly Dictionary<(uint Class, uint Oid, int Column), string> _texts;

    private Descriptions(Dictionary<(uint Class, uint Oid, int Column), string> texts) => _texts = texts;

    /// <summary>The comment of an object; null for none.</summary>
    internal string? Of(uint catalog, uint oid) => _texts.GetValueOrDefault((catalog, oid, 0));

    /// <summary>The comment of a relation's column; null for none.</summary>
    internal string? OfColumn(uint relation, short column) => _texts.GetValueOrDefault((CatalogClass.Relation, relation, column));

    internal static async Task<Descriptions> ReadAsync(CatalogReader catalog)
    {
        // Objects below 16384 are the server's own.
        var rows = await catalog.ReadAsync(
            $"SELECT classoid::int8, objoid::int8, objsubid, description FROM pg_description WHERE objoid >= 16384 OR objoid = {PublicSchema}",
            r => (Key: (Class: r.Oid(0), Oid: r.Oid(1), Column: r.GetInt32(2)), Text: r.GetString(3))).ConfigureAwait(false);
        return new Descriptions(rows.Where(r => r.Key.Oid != PublicSchema || (r.Key.Class == CatalogClass.Namespace && r.Text != OfPublicSchema))
            .ToDictionary(r => r.Key, r => r.Text));
    }
}
