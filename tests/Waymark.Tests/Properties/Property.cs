using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Waymark.Tests.Properties;

/// <summary>Checks properties on generated values, the same ones in every run; <c>WAYMARK_PROPERTY_SEED</c> makes another run, <c>WAYMARK_PROPERTY_RUNS</c> a longer one.</summary>
internal static class Property
{
    private const int Runs = 3000;

    /// <summary>Checks that something holds of every value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values.</param>
    /// <param name="holds">Asserts that it holds.</param>
    internal static void ForAll<T>(Arbitrary<T> values, Action<T> holds) => Check.One(Times(Runs), Prop.ForAll(values, holds));

    /// <summary>How a property is checked.</summary>
    /// <param name="runs">On how many values, unless <c>WAYMARK_PROPERTY_RUNS</c> says otherwise.</param>
    internal static Config Times(int runs) =>
        Config.QuickThrowOnFailure.WithMaxTest(Setting("RUNS", runs)).WithReplay(new Replay(new Rnd((ulong)Setting("SEED", 1), 3), default));

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"WAYMARK_PROPERTY_{name}"), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
