using Waymark.Diff.Changes;

namespace Waymark.Planning;

/// <summary>Finds uses of enum values that the same plan adds: where the engine insists, such a value must be committed before.</summary>
internal sealed class EnumValueUse
{
    private readonly List<string> _added = [];

    /// <summary>Notes a change that has been placed in the transaction.</summary>
    internal void Note(SchemaChange change)
    {
        if (change is AddEnumValue add)
        {
            _added.Add($"'{add.Label.Replace("'", "''", StringComparison.Ordinal)}'");
        }
    }

    /// <summary>Forgets the values: they have been committed.</summary>
    internal void Commit() => _added.Clear();

    /// <summary>Whether a statement may use one of the values. A string that merely looks like one counts: an early commit does no harm.</summary>
    internal bool IsIn(SchemaChange change, string sql)
    {
        if (_added.Count == 0 || change is AddEnumValue or RenameEnumValue or SetComment)
        {
            return false;
        }

        return _added.Exists(label => sql.Contains(label, StringComparison.Ordinal));
    }
}
