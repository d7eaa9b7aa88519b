using System.Globalization;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Generation;

namespace Waymark.Postgres;

/// <summary>Writes changes as PostgreSQL's statements.</summary>
public sealed class PostgresGenerator : IStatementGenerator
{
    private readonly ColumnStatements _columns;

    /// <summary>Makes a generator.</summary>
    /// <param name="serverVersion">The version that statements are written for, as <c>server_version_num</c> has it.</param>
    public PostgresGenerator(int serverVersion) => _columns = new ColumnStatements(serverVersion);

    /// <inheritdoc/>
    public IReadOnlyList<GeneratedStatement> Generate(SchemaChange change, ChangeContext context)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(context);
        return change switch
        {
            CreateIndex create => [IndexStatements.Of(create), .. IndexStatements.Settings(create).Select(sql => new GeneratedStatement(sql))],
            DropIndex drop => [IndexStatements.Of(drop)],
            _ => [.. Write(change, context).Select(sql => new GeneratedStatement(sql))],
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<SessionSetting> GenerateSettings(DiffConfig config, IReadOnlyList<SchemaChange> changes)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.LockTimeout is { } timeout
            ? [new SessionSetting("lock_timeout", string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = '{(long)timeout.TotalMilliseconds}ms'"))]
            : [];
    }

    private IEnumerable<string> Write(SchemaChange change, ChangeContext context) => change switch
    {
        CreateSchema create => [$"CREATE SCHEMA {SqlText.Name(create.Schema.Name)}"],
        ExtensionChange extension => [ExtensionStatements.Of(extension)],
        TableChange table => TableStatements.Of(table, context),
        ColumnChange column => _columns.Of(column, context),
        ConstraintChange constraint => [ConstraintStatements.Of(constraint)],
        IndexChange index => IndexStatements.Of(index),
        TriggerChange trigger => [TriggerStatements.Of(trigger)],
        PolicyChange policy => [PolicyStatements.Of(policy)],
        ViewChange view => ViewStatements.Of(view),
        SetViewColumnDefault column => [ViewStatements.Of(column)],
        SetViewColumnSettings column => [ViewStatements.Of(column)],
        RoutineChange routine => RoutineStatements.Of(routine),
        SequenceChange sequence => SequenceStatements.Of(sequence),
        EnumChange label => [EnumStatements.Of(label)],
        CompositeTypeChange attribute => [CompositeTypeStatements.Of(attribute, context)],
        DomainChange domain => [DomainStatements.Of(domain)],
        PrivilegeChange privilege => [PrivilegeStatements.Of(privilege)],
        DefaultPrivilegeChange privilege => [DefaultPrivilegeStatements.Of(privilege)],
        SetComment comment => [CommentStatements.Of(comment, context)],
        _ => OfType(change, context),
    };

    private static IEnumerable<string> OfType(SchemaChange change, ChangeContext context) => change switch
    {
        CreateType create => [TypeStatements.Create(create.Type)],
        CreateShellType create => [TypeStatements.CreateShell(create.Type)],
        AlterBaseType alter => [TypeStatements.Alter(alter)],
        DropType drop => [TypeStatements.Drop(drop.Type, drop.Type.Name)],
        RenameType rename => TypeStatements.Of(rename),
        ReplaceType replace => TypeReplacementStatements.Of(replace, context),
        CreateOpaqueObject create => OpaqueObjectStatements.Create(create.Object),
        DropOpaqueObject drop => [OpaqueObjectStatements.Drop(drop.Object)],
        _ => throw UnknownChange.Of(change),
    };
}
