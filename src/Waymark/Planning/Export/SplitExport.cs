using System.Security.Cryptography;
using System.Text;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning.Export;

/// <summary>
/// Spreads the statements of an export over files, one for each object. What belongs to a table or view (indexes, constraints, triggers,
/// policies, comments, privileges) stands with it; routines that share a name share a file.
/// </summary>
/// <remarks>A file's name depends on its object alone, so that an export after a change touches the files of what changed.</remarks>
public static class SplitExport
{
    private const int LongestName = 100;

    private static readonly string[] DeviceNames = ["con", "prn", "aux", "nul"];

    /// <summary>Spreads the statements.</summary>
    /// <param name="export">What <see cref="SchemaExporter"/> wrote.</param>
    /// <returns>The files, in the order of their paths.</returns>
    public static IReadOnlyList<SplitFile> Split(Plan export)
    {
        ArgumentNullException.ThrowIfNull(export);
        var owners = Owners(export);
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var statement in export.Statements)
        {
            var path = PathOf(OwnerOf(statement.Target, owners));
            if (!files.TryGetValue(path, out var text))
            {
                files.Add(path, text = new StringBuilder());
            }

            text.Append(PlanText.Terminate(statement.Sql)).Append('\n');
        }

        return [.. files.Select(file => new SplitFile(file.Key, file.Value.ToString()))];
    }

    /// <summary>What each name stands for, so that what belongs to it is found a place.</summary>
    private static Dictionary<ObjectName, ObjectType> Owners(Plan export)
    {
        var owners = new Dictionary<ObjectName, ObjectType>();
        foreach (var target in export.Statements.Select(s => s.Target).Where(t => t.Type is ObjectType.Table or ObjectType.View or ObjectType.MaterializedView or ObjectType.Type))
        {
            owners.TryAdd(target.Name, target.Type);
        }

        return owners;
    }

    private static ObjectIdentity OwnerOf(ObjectIdentity target, Dictionary<ObjectName, ObjectType> owners) => target.Type switch
    {
        _ when target.IsPart => new ObjectIdentity(owners.GetValueOrDefault(target.Name, ObjectType.Table), target.Name),
        ObjectType.DomainConstraint => new ObjectIdentity(ObjectType.Domain, target.Name),
        ObjectType.Privilege => OwnerOfPrivilege(target, owners),
        ObjectType.Opaque => target,
        _ => new ObjectIdentity(target.Type, target.Name),
    };

    private static ObjectIdentity OwnerOfPrivilege(ObjectIdentity target, Dictionary<ObjectName, ObjectType> owners) =>
        target.Name.Schema is not null && owners.TryGetValue(target.Name, out var type)
            ? new ObjectIdentity(type, target.Name)
            : new ObjectIdentity(ObjectType.Privilege, target.Name);

    // What has no name goes by its kind and what else tells it from others.
    private static string PathOf(ObjectIdentity item) =>
        $"{FolderOf(item.Type)}/{FileNameOf(item.Name.Name.Length == 0 ? new ObjectName(null, item.Part) : item.Name)}.sql";

    private static string FolderOf(ObjectType type) => type switch
    {
        ObjectType.Schema => "schemas",
        ObjectType.Extension => "extensions",
        ObjectType.Type => "types",
        ObjectType.Domain => "domains",
        ObjectType.Sequence => "sequences",
        ObjectType.Function or ObjectType.Procedure or ObjectType.Aggregate => "routines",
        ObjectType.Table => "tables",
        ObjectType.View or ObjectType.MaterializedView => "views",
        ObjectType.Privilege or ObjectType.DefaultPrivilege => "privileges",
        _ => "others",
    };

    // Names that differ in case alone, or in what a file's name cannot hold, are told apart by a hash.
    private static string FileNameOf(ObjectName name)
    {
        var text = name.ToString();
        if (text.Length <= LongestName && IsPlain(name.Schema) && IsPlain(name.Name) && !DeviceNames.Contains(text))
        {
            return text;
        }

        var plain = new string([.. text.Take(LongestName).Select(c => IsPlain(c) || char.IsAsciiLetterUpper(c) ? c : '_')]);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{name.Schema}\0{name.Name}"));
        return $"{plain}-{Convert.ToHexStringLower(hash)[..8]}";
    }

    private static bool IsPlain(string? name) => name is null || name.All(IsPlain);

    private static bool IsPlain(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_';
}
