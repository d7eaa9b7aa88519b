namespace Waymark.Cli.Databases;

/// <summary>Ctrl-C was the answer to a question.</summary>
internal sealed class PromptStoppedException : OperationCanceledException;
