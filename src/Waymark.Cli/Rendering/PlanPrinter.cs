using Waymark.Planning;
using Waymark.Planning.Files;

namespace Waymark.Cli.Rendering;

/// <summary>Prints plans on standard output.</summary>
internal static class PlanPrinter
{
    /// <summary>Prints a plan.</summary>
    /// <param name="host">What surrounds the tool.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="isJson">Whether as one JSON object; otherwise as SQL.</param>
    public static void Print(ToolHost host, Plan plan, bool isJson)
    {
        using var writer = host.OpenOutputWriter();
        if (isJson)
        {
            writer.Write($"{PlanSerializer.ToJson(plan)}\n");
            return;
        }

        PlanText.Write(writer, plan);
    }
}
