namespace Waymark.Cli.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal interface IHasExamples
{
    /// <summary>The last part of the help.</summary>
    string Examples { get; }
}
