using Waymark.Names;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>
/// The reference scanner against PostgreSQL's own parser, as docs/parser-agreement.md defines it.
/// <c>WAYMARK_AGREEMENT_FILES=join,union</c> limits a run to some scripts, <c>WAYMARK_AGREEMENT_SHOWN</c> sets how many differences are shown.
/// </summary>
public class ParserAgreementTests
{
    /// <summary>The kinds that are compared, strictest last; every kind of a level counts for it.</summary>
    private static readonly (string Level, ObjectKind[] Kinds)[] Levels =
    [
        ("relations", [ObjectKind.Relation]),
        ("types and functions", [ObjectKind.Type, ObjectKind.Function]),
        ("other kinds", [
            ObjectKind.Operator, ObjectKind.OperatorClass, ObjectKind.OperatorFamily, ObjectKind.Collation, ObjectKind.Conversion, ObjectKind.Statistics,
            ObjectKind.TextSearchConfiguration, ObjectKind.TextSearchDictionary, ObjectKind.TextSearchParser, ObjectKind.TextSearchTemplate]),
    ];

    [Fact]
    public void Names_in_the_regression_scripts_are_those_of_the_tree()
    {
        if (Oracle.HasParser() && Oracle.HasCorpus())
        {
            Compare("regression scripts", Corpus.RegressionScripts());
        }
    }

    [Fact]
    public void Names_in_our_own_cases_are_those_of_the_tree()
    {
        if (Oracle.HasParser())
        {
            var tally = Compare("own cases", Corpus.OwnCases());
            Assert.True(tally.Unparsed.Count == 0, string.Join('\n', tally.Unparsed));
        }
    }

    private static AgreementTally Compare(string what, IReadOnlyList<string> scripts)
    {
        Assert.NotEmpty(scripts);
        var tally = new AgreementTally(Levels.Length);
        foreach (var path in scripts.Where(IsWanted))
        {
            foreach (var statement in PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path)))
            {
                Compare(statement, tally);
            }
        }

        Oracle.Say($"{what}: {tally.Parsed} statements parse ({tally.Unparsed.Count} do not), {tally.Failed} are refused by the scanner");
        for (var level = 0; level < Levels.Length; level++)
        {
            Oracle.Say($"{what}: {Levels[level].Level}: {tally.Parsed - tally.Differing[level]} of {tally.Parsed} agree");
        }

        foreach (var cause in tally.Known.GroupBy(cause => cause))
        {
            Oracle.Say($"{what}: known difference, {cause.Count()} times: {cause.Key}");
        }

        Assert.True(tally.Differences.Count == 0, tally.Report());
        return tally;
    }

    private static void Compare(PsqlStatement statement, AgreementTally tally)
    {
        using var tree = PgQuery.Parse(statement.Sql, out var refusal);
        if (tree is null)
        {
            tally.Unparsed.Add($"{statement.File}:{statement.Line}: {refusal}");
            return;
        }

        tally.Parsed++;
        var expected = TreeNames.Read(statement.Sql, tree);
        var scanned = ScannedNames.Read(statement.Sql, out var error);
        if (error.Length > 0)
        {
            tally.Failed++;
            tally.Add(statement, [error]);
        }

        for (var level = 0; level < Levels.Length; level++)
        {
            var differences = Agreement.Compare(expected, scanned, Levels[level].Kinds);
            tally.Differing[level] += differences.Count > 0 || error.Length > 0 ? 1 : 0;
            tally.Known.AddRange(differences.Select(KnownDifferences.CauseOf).OfType<string>());
            tally.Add(statement, [.. differences.Where(difference => KnownDifferences.CauseOf(difference) is null)]);
        }
    }

    private static bool IsWanted(string path)
    {
        var wanted = Environment.GetEnvironmentVariable("WAYMARK_AGREEMENT_FILES");
        return string.IsNullOrEmpty(wanted) || wanted.Split(',').Contains(Path.GetFileNameWithoutExtension(path));
    }
}
