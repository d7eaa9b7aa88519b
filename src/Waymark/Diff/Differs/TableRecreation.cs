using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Makes a table anew where nothing else does, for example because its partition key is another one. Its rows are lost.</summary>
internal static class TableRecreation
{
    /// <summary>Adds the changes.</summary>
    /// <exception cref="SchemaDiffException">Drops are off.</exception>
    internal static void Add(DiffScope scope, Table current, Table desired)
    {
        // The rows of a foreign table are elsewhere.
        if (!scope.Context.Config.EnableDrop && current.Foreign is null)
        {
            throw new SchemaDiffException(
                SchemaCodes.NeedsDrop,
                $"table {desired.Name} can only be changed in this way by making it anew, which loses its rows; that takes --enable-drop");
        }

        scope.Add(new DropTable(current));
        scope.Changes.AddRange(PartitionCreation.Of(desired, scope.Desired));
    }
}
