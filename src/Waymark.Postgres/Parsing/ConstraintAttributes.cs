using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>What stands behind a constraint; null for what is not said.</summary>
internal readonly record struct ConstraintAttributes
{
    /// <summary>Whether it may be checked later.</summary>
    internal bool? Deferrable { get; init; }

    /// <summary>Whether it is checked later at first.</summary>
    internal bool? Deferred { get; init; }

    internal bool NotValid { get; init; }

    internal bool? NoInherit { get; init; }

    internal bool? NotEnforced { get; init; }

    /// <summary>When the constraint is checked. One that is deferred at first is deferrable.</summary>
    internal Deferral Deferral => Deferred == true ? Deferral.InitiallyDeferred : Deferrable == true ? Deferral.InitiallyImmediate : Deferral.NotDeferrable;

    /// <summary>A constraint with what is said.</summary>
    internal T ApplyTo<T>(T constraint)
        where T : TableConstraint
    {
        var deferral = Deferrable is null && Deferred is null ? constraint.Deferral : Deferral;
        return (T)(constraint switch
        {
            CheckConstraint check => check with
            {
                Deferral = deferral,
                NoInherit = NoInherit ?? check.NoInherit,
                NotValid = NotValid || check.NotValid,
                NotEnforced = NotEnforced ?? check.NotEnforced,
            },
            ForeignKey key => key with { Deferral = deferral, NotValid = NotValid || key.NotValid, NotEnforced = NotEnforced ?? key.NotEnforced },
            _ => (TableConstraint)(constraint with { Deferral = deferral }),
        });
    }
}
