using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>Triggers and policies.</summary>
internal static class RuleNormalizer
{
    internal static Trigger Normalize(Trigger trigger, ExpressionScope scope) => trigger with
    {
        When = ExpressionNormalizer.NormalizeOptional(trigger.When, scope),
        Function = SystemSchema.Strip(trigger.Function),
        Comment = CommentText.Normalize(trigger.Comment),
    };

    internal static Policy Normalize(Policy policy, ExpressionScope scope) => policy with
    {
        Roles = Roles(policy.Roles),
        Using = ExpressionNormalizer.NormalizeOptional(policy.Using, scope),
        Check = ExpressionNormalizer.NormalizeOptional(policy.Check, scope),
        Comment = CommentText.Normalize(policy.Comment),
    };

    /// <summary>The roles of a policy; everybody where none is named, and where everybody is among them.</summary>
    private static EquatableList<string> Roles(EquatableList<string> roles) =>
        roles.IsEmpty || roles.Contains(Parsing.SchemaBuilder.Public) ? [Parsing.SchemaBuilder.Public] : [.. roles.Distinct().Order(StringComparer.Ordinal)];
}
