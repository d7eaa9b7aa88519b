namespace Waymark.Postgres.Inspection;

/// <summary>The OIDs of system catalogues, which are the same in every database (<c>src/include/catalog/pg_*.h</c>).</summary>
internal static class CatalogClass
{
    internal const uint Type = 1247;
    internal const uint Routine = 1255;
    internal const uint Relation = 1259;
    internal const uint ForeignServer = 1417;
    internal const uint ForeignDataWrapper = 2328;
    internal const uint AccessMethod = 2601;
    internal const uint OperatorMember = 2602;
    internal const uint RoutineMember = 2603;
    internal const uint Default = 2604;
    internal const uint Cast = 2605;
    internal const uint Constraint = 2606;
    internal const uint Conversion = 2607;
    internal const uint Language = 2612;
    internal const uint Namespace = 2615;
    internal const uint OperatorClass = 2616;
    internal const uint Operator = 2617;
    internal const uint Rule = 2618;
    internal const uint Trigger = 2620;
    internal const uint OperatorFamily = 2753;
    internal const uint Extension = 3079;
    internal const uint Policy = 3256;
    internal const uint Statistics = 3381;
    internal const uint Collation = 3456;
    internal const uint EventTrigger = 3466;
    internal const uint Transform = 3576;
    internal const uint TextSearchDictionary = 3600;
    internal const uint TextSearchParser = 3601;
    internal const uint TextSearchConfiguration = 3602;
    internal const uint TextSearchTemplate = 3764;
    internal const uint Publication = 6104;
    internal const uint PublicationRelation = 6106;
}
