using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>What stands behind a constraint.</summary>
internal readonly record struct ConstraintAttributes(Deferral Deferral, bool NotValid, bool NoInherit, bool NotEnforced);
