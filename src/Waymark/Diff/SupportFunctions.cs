using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>
/// The functions that a type is made of and that take or return it themselves: a base type's input and output, a range type's canonical
/// function. They are made between the type's shell and the type, and go with the type, as neither can go first.
/// </summary>
internal static class SupportFunctions
{
    private const string Canonical = "canonical";

    // In this order the arguments of CREATE TYPE name functions (manual, CREATE TYPE).
    private static readonly string[] Options = ["input", "output", "receive", "send", "typmod_in", "typmod_out", "analyze", "subscript", Canonical];

    /// <summary>Whether an option of a type names a function.</summary>
    internal static bool IsNamedBy(string option) => Options.Contains(option);

    /// <summary>Whether a type is made in two steps: its shell, then all of it.</summary>
    internal static bool NeedsShell(UserType? type) => type is BaseType { IsShell: false } || (type is RangeType range && range.Options.Any(o => o.Name == Canonical));

    /// <summary>Whether a routine is one of a type's.</summary>
    internal static bool IsOf(UserType? type, Routine routine) => NeedsShell(type) && Names(type!).Contains(ObjectNameText.Quote(routine.Name)) && Mentions(routine, type!.Name);

    /// <summary>The routines of a schema that are a type's.</summary>
    internal static IEnumerable<Routine> Of(UserType type, SchemaLookup schema) =>
        NeedsShell(type) ? schema.Schema.Routines.Where(r => IsOf(type, r)) : [];

    private static IEnumerable<string> Names(UserType type) =>
        (type switch { BaseType plain => plain.Options, RangeType range => range.Options, _ => [] }).Where(o => IsNamedBy(o.Name)).Select(o => o.Value ?? string.Empty);

    private static bool Mentions(Routine routine, ObjectName type) =>
        routine.Returns?.Name == type || routine.Parameters.Any(p => p.Type.Name == type);
}
