using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <summary>A type of object, as the key words before its name say it.</summary>
/// <param name="Shape">How its objects are named.</param>
/// <param name="Kind">The kind of what is reported; says nothing where the shape reports none.</param>
/// <param name="First">The first key word.</param>
/// <param name="Second">The second key word, if any.</param>
/// <param name="Third">The third key word, if any.</param>
internal readonly record struct ObjectType(
    NameShape Shape, ObjectKind Kind, Keyword First, Keyword Second = Keyword.NoKeyword, Keyword Third = Keyword.NoKeyword)
{
    /// <summary>Every type that has statements of its own; where one's key words start another's, the longer stands first.</summary>
    private static readonly ObjectType[] All =
    [
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.Table),
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.Index),
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.View),
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.Sequence),
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.Materialized, Keyword.View),
        new(NameShape.Qualified, ObjectKind.Relation, Keyword.Foreign, Keyword.Table),
        new(NameShape.Type, ObjectKind.Type, Keyword.Type),
        new(NameShape.Type, ObjectKind.Type, Keyword.Domain),
        new(NameShape.Routine, ObjectKind.Function, Keyword.Function),
        new(NameShape.Routine, ObjectKind.Function, Keyword.Procedure),
        new(NameShape.Routine, ObjectKind.Function, Keyword.Routine),
        new(NameShape.Routine, ObjectKind.Function, Keyword.Aggregate),
        new(NameShape.UsingMethod, ObjectKind.OperatorClass, Keyword.Operator, Keyword.Class),
        new(NameShape.UsingMethod, ObjectKind.OperatorFamily, Keyword.Operator, Keyword.Family),
        new(NameShape.Operator, ObjectKind.Operator, Keyword.Operator),
        new(NameShape.Qualified, ObjectKind.Collation, Keyword.Collation),
        new(NameShape.Qualified, ObjectKind.Conversion, Keyword.Conversion),
        new(NameShape.Qualified, ObjectKind.Statistics, Keyword.Statistics),
        new(NameShape.Qualified, ObjectKind.TextSearchConfiguration, Keyword.Text, Keyword.Search, Keyword.Configuration),
        new(NameShape.Qualified, ObjectKind.TextSearchDictionary, Keyword.Text, Keyword.Search, Keyword.Dictionary),
        new(NameShape.Qualified, ObjectKind.TextSearchParser, Keyword.Text, Keyword.Search, Keyword.Parser),
        new(NameShape.Qualified, ObjectKind.TextSearchTemplate, Keyword.Text, Keyword.Search, Keyword.Template),
        new(NameShape.OnRelation, ObjectKind.Relation, Keyword.Trigger),
        new(NameShape.OnRelation, ObjectKind.Relation, Keyword.Rule),
        new(NameShape.OnRelation, ObjectKind.Relation, Keyword.Policy),
        new(NameShape.Constraint, ObjectKind.Relation, Keyword.Constraint),
        new(NameShape.Column, ObjectKind.Relation, Keyword.Column),
        new(NameShape.Schema, ObjectKind.Schema, Keyword.Schema),
        new(NameShape.Extension, ObjectKind.Extension, Keyword.Extension),
        new(NameShape.Cast, ObjectKind.Type, Keyword.Cast),
        new(NameShape.Transform, ObjectKind.Type, Keyword.Transform),
        new(NameShape.LargeObject, default, Keyword.Large, Keyword.Object),
        new(NameShape.UserMapping, default, Keyword.User, Keyword.Mapping),
        new(NameShape.Global, default, Keyword.Access, Keyword.Method),
        new(NameShape.Global, default, Keyword.Event, Keyword.Trigger),
        new(NameShape.Global, default, Keyword.Foreign, Keyword.Data, Keyword.Wrapper),
        new(NameShape.Global, default, Keyword.Foreign, Keyword.Server),
        new(NameShape.Global, default, Keyword.Procedural, Keyword.Language),
        new(NameShape.Global, default, Keyword.Language),
        new(NameShape.Global, default, Keyword.Database),
        new(NameShape.Global, default, Keyword.Group),
        new(NameShape.Global, default, Keyword.Parameter),
        new(NameShape.Global, default, Keyword.Publication),
        new(NameShape.Global, default, Keyword.Role),
        new(NameShape.Global, default, Keyword.Server),
        new(NameShape.Global, default, Keyword.Subscription),
        new(NameShape.Global, default, Keyword.Tablespace),
        new(NameShape.Global, default, Keyword.User),
    ];

    /// <summary>How many key words spell it.</summary>
    internal int Length => Second == Keyword.NoKeyword ? 1 : Third == Keyword.NoKeyword ? 2 : 3;

    /// <summary>Whether objects of this type stand in a schema and have a name of their own there.</summary>
    internal bool StandsInSchema => Shape is NameShape.Qualified or NameShape.Type or NameShape.Routine or NameShape.UsingMethod;

    /// <summary>The type that these key words spell.</summary>
    /// <returns>The type; one of <see cref="NameShape.None"/> when they spell none.</returns>
    internal static ObjectType Find(Keyword first, Keyword second, Keyword third)
    {
        foreach (var type in All)
        {
            if (type.First == first && IsAt(type.Second, second) && IsAt(type.Third, third))
            {
                return type;
            }
        }

        return default;
    }

    private static bool IsAt(Keyword wanted, Keyword found) => wanted == Keyword.NoKeyword || wanted == found;
}
