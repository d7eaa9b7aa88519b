using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <content>Views, types, sequences, routines, privileges and the rest.</content>
internal sealed partial class NameRewriter
{
    private View Rewrite(View view) => view with
    {
        Name = _names.MapDeclared(view),
        Query = RewriteText(view.Query, ExpressionKind.ViewQuery),
        ColumnDefaults = view.ColumnDefaults.Map(d => d with { Default = RewriteText(d.Default, ExpressionKind.Default) }),
        Indexes = view.Indexes.Map(Rewrite),
        Triggers = view.Triggers.Map(Rewrite),
    };

    private Sequence Rewrite(Sequence sequence) => sequence with
    {
        Name = _names.MapDeclared(sequence),
        OwnerTable = RewriteReference(ObjectKind.Relation, sequence.OwnerTable),
    };

    private UserType Rewrite(UserType type)
    {
        var name = _names.MapDeclared(type);
        return type switch
        {
            CompositeType composite => composite with { Name = name, Attributes = composite.Attributes.Map(a => Rewrite(a, name)) },
            RangeType range => range with { Name = name, Subtype = Rewrite(range.Subtype), Options = RewriteNames(range.Options), Multirange = MultirangeOf(range, name) },
            Domain domain => Rewrite(domain, name),
            BaseType plain => plain with { Name = name, Options = RewriteNames(plain.Options) },
            _ => type with { Name = name },
        };
    }

    private static ObjectName? MultirangeOf(RangeType range, ObjectName name) =>
        range.Multirange is { Schema: null } multirange ? multirange with { Schema = name.Schema } : range.Multirange;

    private Domain Rewrite(Domain domain, ObjectName name) => domain with
    {
        Name = name,
        BaseType = Rewrite(domain.BaseType),
        Default = Rewrite(domain.Default, ExpressionKind.Default),
        Collation = RewriteKnown(ObjectKind.Collation, domain.Collation),
        Checks = domain.Checks.Map(c => c with { Expression = RewriteText(c.Expression, ExpressionKind.DomainCheck) }),
    };

    private Routine Rewrite(Routine routine)
    {
        var name = _names.MapDeclared(routine);
        return routine with
        {
            Name = name,
            Parameters = Rewrite(routine.Parameters),
            Returns = routine.Returns is { } returns ? Rewrite(returns) : null,
            ReturnsTable = routine.ReturnsTable.Map(c => Rewrite(c, name)),
            Body = routine.HasSqlBody ? Rewrite(routine.Body, ExpressionKind.RoutineSqlBody) : routine.Body,
            Support = RewriteKnown(ObjectKind.Function, routine.Support),
            Definition = RewriteNames(routine.Definition),
        };
    }

    private Privilege Rewrite(Privilege privilege) => privilege with
    {
        On = ObjectKinds.OfPrivilege(privilege.Kind) is { } kind ? _names.MapReference(kind, privilege.On) : privilege.On,
        Signature = privilege.Signature.Map(Rewrite),
    };

    /// <summary>Writes again what tells an object from others of its name.</summary>
    internal OpaqueObject RewriteDistinction(OpaqueObject item) => item with
    {
        Table = RewriteReference(ObjectKind.Relation, item.Table),
        Types = item.Types.Map(Rewrite),
    };

    private OpaqueObject Rewrite(OpaqueObject item) => RewriteDistinction(item) with
    {
        Name = _names.MapDeclared(item),
        Definition = RewriteText(item.Definition, ExpressionKind.Statement),
    };
}
