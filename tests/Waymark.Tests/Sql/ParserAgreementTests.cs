using System.Globalization;
using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>
/// The reference scanner against PostgreSQL's own parser, as docs/parser-agreement.md defines it.
/// <c>WAYMARK_AGREEMENT_FILES=join,union</c> limits a run to some scripts, <c>WAYMARK_AGREEMENT_SHOWN</c> sets how many differences are shown.
/// </summary>
public class ParserAgreementTests
{
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

    /// <summary>
    /// Statements that nobody wrote: those that PostgreSQL parses have to agree like the others. <c>WAYMARK_AGREEMENT_MUTANTS</c>
    /// and <c>WAYMARK_AGREEMENT_SEED</c> make a longer run, or another one.
    /// </summary>
    [Fact]
    public void Names_in_mutated_statements_are_those_of_the_tree()
    {
        if (!Oracle.HasParser())
        {
            return;
        }

        var mutator = new StatementMutator([.. Statements([.. Corpus.OwnCases(), .. Corpus.RegressionScripts()]).Select(statement => statement.Sql)], Setting("SEED", 1));
        var tally = new AgreementTally(NameLevels.All.Count);
        var tried = Setting("MUTANTS", 40_000);
        for (var number = 1; number <= tried; number++)
        {
            Compare(new PsqlStatement("mutants", number, mutator.Next()), tally);
        }

        Report("mutants", tally);
        Assert.True(tally.Parsed > tried / 20, $"only {tally.Parsed} of {tried} mutants parse");
        Assert.True(tally.Differences.Count == 0, tally.Report());
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable($"WAYMARK_AGREEMENT_{name}"), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static IEnumerable<PsqlStatement> Statements(IEnumerable<string> scripts) =>
        scripts.SelectMany(path => PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path)));

    private static AgreementTally Compare(string what, IReadOnlyList<string> scripts)
    {
        Assert.NotEmpty(scripts);
        var tally = new AgreementTally(NameLevels.All.Count);
        foreach (var statement in Statements(scripts.Where(IsWanted)))
        {
            Compare(statement, tally);
        }

        Report(what, tally);
        Assert.True(tally.Differences.Count == 0, tally.Report());
        return tally;
    }

    private static void Report(string what, AgreementTally tally)
    {
        Oracle.Say($"{what}: {tally.Parsed} statements parse ({tally.Unparsed.Count} do not), {tally.Failed} are refused by the scanner");
        for (var level = 0; level < NameLevels.All.Count; level++)
        {
            Oracle.Say($"{what}: {NameLevels.All[level].Level}: {tally.Parsed - tally.Failed - tally.Differing[level]} of {tally.Parsed} agree");
        }

        foreach (var cause in tally.Known.GroupBy(cause => cause))
        {
            Oracle.Say($"{what}: known difference, {cause.Count()} times: {cause.Key}");
        }
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
        if (error is not null && !TextInString.IsRefusedAt(statement.Sql, error.Offset))
        {
            AddError(statement, error, tally);
            return;
        }

        CompareNames(statement, expected, scanned, tally);
    }

    private static void CompareNames(PsqlStatement statement, IReadOnlyList<TreeName> expected, IReadOnlyList<TreeName> scanned, AgreementTally tally)
    {
        for (var level = 0; level < NameLevels.All.Count; level++)
        {
            var differences = Agreement.Compare(expected, scanned, NameLevels.All[level].Kinds);
            tally.Differing[level] += differences.Count > 0 ? 1 : 0;
            tally.Known.AddRange(differences.Select(difference => KnownDifferences.CauseOf(statement.Sql, difference)).OfType<string>());
            tally.Add(statement, [.. differences.Where(difference => KnownDifferences.CauseOf(statement.Sql, difference) is null)]);
        }
    }

    /// <summary>A text in a string that PostgreSQL refuses, too, is no failure: it would not run.</summary>
    private static void AddError(PsqlStatement statement, SqlDiagnostic error, AgreementTally tally)
    {
        if (KnownDifferences.CauseOfError(statement.Sql) is { } cause)
        {
            tally.Known.Add(cause);
            return;
        }

        tally.Failed++;
        tally.Add(statement, [$"{error.Code} at {error.Offset}: {error.Message}"]);
    }

    private static bool IsWanted(string path)
    {
        var wanted = Environment.GetEnvironmentVariable("WAYMARK_AGREEMENT_FILES");
        return string.IsNullOrEmpty(wanted) || wanted.Split(',').Contains(Path.GetFileNameWithoutExtension(path));
    }
}
