namespace Waymark.Migrations;

/// <summary>A backend on which migrations can be run.</summary>
public interface IMigrationAdapter : IDatabaseAdapter
{
}
