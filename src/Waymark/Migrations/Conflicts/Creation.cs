using System.Globalization;
using Waymark.Migrations.Scripts;
using Waymark.Sql;

namespace Waymark.Migrations.Conflicts;

/// <summary>Where a script creates a relation.</summary>
/// <param name="Reference">The name.</param>
/// <param name="Script">The migration.</param>
/// <param name="Position">Where in it.</param>
internal sealed record Creation(ResolvedReference Reference, MigrationScript Script, (int Line, int Column) Position)
{
    internal string Place => string.Create(CultureInfo.InvariantCulture, $"{Script.Migration.File}:{Position.Line}");

    /// <summary>Whether another creation writes the name the same way, schema included.</summary>
    internal bool SameSpelling(ResolvedReference other) => Reference.Written == other.Written;
}
