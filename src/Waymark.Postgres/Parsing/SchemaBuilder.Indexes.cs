using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Indexes of tables and materialized views.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Declares an index.</summary>
    internal void AddIndex(ObjectName writtenOwner, TableIndex index, bool ifNotExists, Place place) => WhenDeclared(
        () =>
        {
            if (Tables.TryFind(writtenOwner, out var owner) || TryFindMaterialized(writtenOwner, out owner))
            {
                DeclareIndex(owner, index, ifNotExists, place);
                return true;
            }

            return false;
        },
        () => Undeclared(place, "table", writtenOwner));

    /// <summary>Changes an index by name.</summary>
    internal void WithIndex(ObjectName written, Place place, Func<TableIndex, TableIndex> change) => WhenDeclared(
        () =>
        {
            var found = TryFindIndex(written, out var owner, out var name) && IndexesOf(owner).Any(i => i.Name == name);
            if (found)
            {
                SetIndexes(owner, [.. IndexesOf(owner).Select(i => i.Name == name ? change(i) : i)]);
            }

            return found;
        },
        () => Undeclared(place, "index", written));

    /// <summary>Notes the index by which a table or materialized view is clustered; there is at most one.</summary>
    internal void ClusterOn(ObjectName written, Place place) => WhenDeclared(
        () =>
        {
            var found = TryFindIndex(written, out var owner, out var name);
            if (found)
            {
                SetIndexes(owner, [.. IndexesOf(owner).Select(i => i with { Clustered = i.Name == name })]);
            }

            if (found && Tables.Contains(owner))
            {
                Tables[owner] = Tables[owner] with { Keys = [.. Tables[owner].Keys.Select(k => k with { Clustered = k.Name == name })] };
            }

            return found;
        },
        () => Undeclared(place, "index", written));

    /// <summary>Notes that a table or materialized view is not clustered.</summary>
    internal void ClusterOnNone(ObjectName owner)
    {
        SetIndexes(owner, [.. IndexesOf(owner).Select(i => i with { Clustered = false })]);
        if (Tables.Contains(owner))
        {
            Tables[owner] = Tables[owner] with { Keys = [.. Tables[owner].Keys.Select(k => k with { Clustered = false })] };
        }
    }

    /// <summary>Says what an index's key is called where it has to have a name (the server's <c>FigureIndexColname</c>).</summary>
    internal static string NameOfKey(IndexKey key) => key.Column ?? ExpressionNames.Of(key.Expression!.Text) ?? "expr";

    private bool TryFindMaterialized(ObjectName written, out ObjectName declared) =>
        Views.TryFind(written, out declared) && Views[declared].IsMaterialized;

    private void DeclareIndex(ObjectName owner, TableIndex index, bool ifNotExists, Place place)
    {
        if (ifNotExists && index.Name is { } given && IsRelation(owner.Schema, given))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the index \"{given}\" is declared twice; IF NOT EXISTS would hide the second declaration");
        }

        if (Tables.Contains(owner))
        {
            RequireColumns(owner, index.Keys.Where(k => k.Column is not null).Select(k => k.Column!).Concat(index.Include), place);
        }

        var columns = index.Keys.Select(NameOfKey).Concat(index.Include);
        var name = index.Name ?? DefaultNames.Choose(
            owner.Name, DefaultNames.JoinColumns(DefaultNames.DistinctColumns(columns)), "idx", chosen => IsRelation(owner.Schema, chosen));
        ClaimRelation(new ObjectName(owner.Schema, name), "index", place);
        _indexOwners[new ObjectName(owner.Schema, name)] = owner;
        Locate(new ObjectIdentity(ObjectType.Index, owner, name), place);
        SetIndexes(owner, [.. IndexesOf(owner), index with { Name = name }]);
        TakePartsOf(owner, index with { Name = name }, place);
    }

    private EquatableList<TableIndex> IndexesOf(ObjectName owner) => Tables.Contains(owner) ? Tables[owner].Indexes : Views[owner].Indexes;

    private void SetIndexes(ObjectName owner, EquatableList<TableIndex> indexes)
    {
        if (Tables.Contains(owner))
        {
            Tables[owner] = Tables[owner] with { Indexes = indexes };
        }
        else
        {
            Views[owner] = Views[owner] with { Indexes = indexes };
        }
    }

    private void DropIndex(ObjectName owner, string name)
    {
        SetIndexes(owner, [.. IndexesOf(owner).Where(i => i.Name != name)]);
        var qualified = new ObjectName(owner.Schema, name);
        ReleaseRelation(qualified);
        _indexOwners.Remove(qualified);
    }
}
