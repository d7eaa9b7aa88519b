using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>Gives the names of a schema other ones.</summary>
internal interface INameMap
{
    /// <summary>The name of an object that the schema declares.</summary>
    ObjectName MapDeclared(SchemaObject item);

    /// <summary>A name that must be an object's: a foreign key's target, a sequence's owner.</summary>
    ObjectName MapReference(ObjectKind kind, ObjectName name);

    /// <summary>A name that may be built in or unknown, as types' and functions' in text may; null leaves it.</summary>
    ObjectName? MapKnown(ObjectKind kind, ObjectName name);
}
