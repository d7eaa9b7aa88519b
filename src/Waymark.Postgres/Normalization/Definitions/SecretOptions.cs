namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Options of foreign objects whose values are secrets. Only a wrapper knows what its options mean, so they are told by their names.</summary>
internal static class SecretOptions
{
    /// <summary>Words that stand in the names of such options, in lower case.</summary>
    internal static IReadOnlyList<string> Words { get; } = ["password", "passwd", "passphrase", "secret", "token", "credential", "api_key", "apikey", "access_key", "private_key"];

    /// <summary>Whether an option is one.</summary>
    internal static bool Contains(string option) => Words.Any(w => option.Contains(w, StringComparison.OrdinalIgnoreCase));
}
