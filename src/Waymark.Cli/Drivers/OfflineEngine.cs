using System.Data.Common;
using Waymark.Diff;

namespace Waymark.Cli.Drivers;

/// <summary>An engine that is a library: it answers without a database.</summary>
/// <param name="Open">Opens a connection of its driver to an empty database in memory.</param>
/// <param name="Equivalence">Decides what is equal.</param>
/// <param name="Renames">Does renames on trial.</param>
internal sealed record OfflineEngine(Func<DbConnection> Open, IExpressionEquivalence Equivalence, IRenameRehearsal Renames);
