using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Comments on what is part of another object.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Comments on an index, also a constraint's.</summary>
    internal void CommentOnIndex(ObjectName written, string? text, Place place) => WhenDeclared(
        () =>
        {
            if (!TryFindIndex(written, out var owner, out var name))
            {
                return false;
            }

            if (IndexesOf(owner).Any(i => i.Name == name))
            {
                SetIndexes(owner, [.. IndexesOf(owner).Select(i => i.Name == name ? i with { Comment = text } : i)]);
            }
            else
            {
                ChangeConstraint(owner, name, place, c => c is KeyConstraint or ExclusionConstraint ? c with { IndexComment = text } : c);
            }

            return true;
        },
        () => Undeclared(place, "index", written));

    internal void CommentOnViewColumn(ObjectName view, string column, string? text)
    {
        var others = Views[view].ColumnComments.Where(c => c.Column != column);
        Views[view] = Views[view] with { ColumnComments = text is null ? [.. others] : [.. others, new ColumnComment(column, text)] };
    }

    /// <summary>Comments on an attribute of a composite type.</summary>
    /// <returns>False when the type is no composite type.</returns>
    internal bool TryCommentOnAttribute(ObjectName type, string attribute, string? text, Place place)
    {
        if (Types[type] is not CompositeType composite)
        {
            return false;
        }

        if (!composite.Attributes.Any(a => a.Name == attribute))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the type \"{type}\" has no attribute \"{attribute}\"");
        }

        Types[type] = composite with { Attributes = [.. composite.Attributes.Select(a => a.Name == attribute ? a with { Comment = text } : a)] };
        return true;
    }

    internal void CommentOnDomainCheck(ObjectName name, string check, string? text, Place place)
    {
        if (Types[name] is not Domain domain || !domain.Checks.Any(c => c.Name == check))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the domain \"{name}\" has no constraint \"{check}\"");
        }

        Types[name] = domain with { Checks = [.. domain.Checks.Select(c => c.Name == check ? c with { Comment = text } : c)] };
    }
}
