using Waymark.Planning;

namespace Waymark.Cli.Rendering;

/// <summary>Tells people what there is to know of a plan beside its statements.</summary>
internal static class PlanNotes
{
    /// <summary>Writes what a plan for a database risks and leaves out.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="planned">The plan.</param>
    public static void Write(TextWriter output, DatabasePlan planned)
    {
        Write(output, planned.Plan);
        WriteUnmanagedRoles(output, planned);
    }

    /// <summary>Writes what a plan risks and leaves out.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan.</param>
    public static void Write(TextWriter output, Plan plan)
    {
        for (var i = 0; i < plan.Statements.Count; i++)
        {
            foreach (var hazard in plan.Statements[i].Hazards)
            {
                output.WriteLine($"-- hazard: statement {i + 1} {HazardWords.Of(hazard.Kind)}: {hazard.Message}");
            }
        }

        PlanText.WriteSkipped(output, plan);
    }

    /// <summary>Says whose privileges are declared but no part of the schema.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="planned">The plan.</param>
    public static void WriteUnmanagedRoles(TextWriter output, DatabasePlan planned)
    {
        const string Everybody = "public";
        var schema = planned.Desired.Schema;
        var grantees = schema.Privileges.Select(p => p.Grantee).Concat(schema.DefaultPrivileges.SelectMany(p => p.Grants.Select(g => g.Grantee)));
        var roles = grantees.Where(role => role != Everybody);
        var ignored = roles.Except(planned.Config.ManagedRoles).Order(StringComparer.Ordinal).ToList();
        if (ignored.Count > 0)
        {
            output.WriteLine($"-- note: privileges of {string.Join(", ", ignored)} are left as they are; --managed-roles makes a role's privileges part of the schema");
        }
    }
}
