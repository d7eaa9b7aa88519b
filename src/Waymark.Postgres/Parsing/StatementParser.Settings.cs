using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>
/// Settings of the session, transactions, and what else is no declaration. Settings that change what later statements declare
/// are honoured; the others (<c>statement_timeout</c>, <c>client_encoding</c>) change nothing and are left out.
/// </content>
internal sealed partial class StatementParser
{
    private void Setting()
    {
        switch (_cursor.Word)
        {
            case Keyword.Set:
                _cursor.Next();
                Set();
                break;
            case Keyword.Reset:
                _cursor.Next();
                ApplySetting(SettingName(), [], isLocal: false);
                break;
            case Keyword.Select:
                SelectSetConfig();
                break;
            case Keyword.Begin or Keyword.Start or Keyword.Commit or Keyword.End:
                Transaction();
                break;
            case Keyword.Import:
                throw Start.Error(
                    SchemaCodes.NotASchemaStatement, "IMPORT FOREIGN SCHEMA makes whatever the server has at that moment: write the foreign tables as they are to be");
            default:
                throw IsOtherStatement(_cursor.Word)
                    ? NotDeclarative(KeywordTable.SpellingOf(_cursor.Word).ToUpperInvariant())
                    : UnknownStatement();
        }
    }

    private static bool IsOtherStatement(Keyword keyword) => keyword is Keyword.Drop or Keyword.Insert or Keyword.Update or Keyword.Delete
        or Keyword.Merge or Keyword.Truncate or Keyword.Copy or Keyword.Do or Keyword.Call or Keyword.Execute or Keyword.Prepare
        or Keyword.Deallocate or Keyword.Declare or Keyword.Fetch or Keyword.Move or Keyword.Close or Keyword.Lock or Keyword.Vacuum
        or Keyword.Analyze or Keyword.Analyse or Keyword.Cluster or Keyword.Reindex or Keyword.Refresh or Keyword.Rollback
        or Keyword.Savepoint or Keyword.Release or Keyword.Abort or Keyword.Explain or Keyword.Show or Keyword.With or Keyword.Values
        or Keyword.Table or Keyword.Discard or Keyword.Listen or Keyword.Unlisten or Keyword.Notify or Keyword.Load
        or Keyword.Checkpoint or Keyword.Reassign or Keyword.Import or Keyword.Security;

    /// <summary>Reads a statement that begins or commits a transaction: declarations take effect together anyway.</summary>
    private void Transaction()
    {
        var ends = _cursor.Word is Keyword.Commit or Keyword.End;
        _cursor.Next();
        _ = _cursor.Accept(Keyword.Transaction) || _cursor.Accept(Keyword.Work);
        if (!ends)
        {
            SkipToEnd();
        }

        if (ends && _settings.IsSearchPathLocal)
        {
            (_settings.SearchPath, _settings.IsSearchPathLocal) = (_settings.OuterSearchPath, false);
        }
    }

    private void Set()
    {
        if (_cursor.At(Keyword.Session, Keyword.Authorization) || _cursor.At(Keyword.Role) || _cursor.At(Keyword.Local, Keyword.Role))
        {
            SkipRoleSetting();
            return;
        }

        var isLocal = _cursor.Accept(Keyword.Local);
        _ = isLocal || _cursor.Accept(Keyword.Session);
        var name = SettingName();
        if (name == "schema")
        {
            ApplySetting("search_path", [_cursor.String("a schema in quotes")], isLocal);
            return;
        }

        if (!_cursor.Accept(TokenKind.EqualsSign) && !_cursor.Accept(Keyword.To))
        {
            SkipSetting(name);
            return;
        }

        ApplySetting(name, _cursor.Accept(Keyword.Default) ? [] : _cursor.List(SettingValue), isLocal);
    }

    /// <summary>Reads who runs the statements: it makes the owner, and owners are not part of a schema.</summary>
    private void SkipRoleSetting() => SkipToEnd();

    private void SkipToEnd()
    {
        while (!_cursor.AtEnd)
        {
            _cursor.Next();
        }
    }

    /// <summary>Reads settings whose grammar is their own: <c>TIME ZONE</c>, <c>NAMES</c>, <c>XML OPTION</c>.</summary>
    private void SkipSetting(string name)
    {
        if (name is not ("time" or "names" or "xml" or "transaction" or "constraints"))
        {
            throw _cursor.Expected("TO");
        }

        SkipToEnd();
    }

    private string SettingName() => string.Join('.', _cursor.DottedName("a setting"));

    /// <summary>A value of a setting: a word, a string or a number, as the server keeps it.</summary>
    private string SettingValue()
    {
        if (_cursor.Current.IsString)
        {
            return _cursor.String();
        }

        return _cursor.Current.IsName ? _cursor.Label() : _cursor.Number("a value");
    }

    private void ApplySetting(string name, List<string> values, bool isLocal)
    {
        var value = values.Count == 0 ? null : string.Join(", ", values);
        switch (name)
        {
            case "search_path":
                SetSearchPath(values.Count == 0 ? null : values, isLocal);
                break;
            case "default_tablespace":
                _settings.DefaultTablespace = string.IsNullOrEmpty(value) ? null : value;
                break;
            case "default_table_access_method":
                _settings.DefaultAccessMethod = value is null or "heap" ? null : value;
                break;
            case "standard_conforming_strings" or "backslash_quote" when value is "off" or "false" or "0" or "no":
                throw Start.Error(SchemaCodes.Unsupported, "strings with standard_conforming_strings off are not supported");
        }
    }

    private void SetSearchPath(List<string>? schemas, bool isLocal)
    {
        if (isLocal && !_settings.IsSearchPathLocal)
        {
            (_settings.OuterSearchPath, _settings.IsSearchPathLocal) = (_settings.SearchPath, true);
        }

        _settings.SearchPath = schemas is null ? null : [.. schemas.Where(IsOwnSchema)];
    }

    /// <summary>Whether a schema of a path may hold what is declared: not the role's, which is unknown here, nor the system's.</summary>
    private static bool IsOwnSchema(string schema) => schema is not ("" or "$user" or "pg_catalog" or "pg_temp");

    /// <summary>Reads <c>SELECT pg_catalog.set_config('search_path', '', false)</c>, with which pg_dump begins.</summary>
    private void SelectSetConfig()
    {
        _cursor.Next();
        var isSetConfig = _cursor.Current.IsName && _cursor.FunctionName("a function") is { Schema: null or "pg_catalog", Name: "set_config" };
        if (!isSetConfig)
        {
            throw NotDeclarative("SELECT");
        }

        _cursor.ExpectLeftParen();
        var name = _cursor.String();
        _cursor.Expect(TokenKind.Comma, ",");
        var value = _cursor.String();
        _cursor.Expect(TokenKind.Comma, ",");
        var isLocal = _cursor.Accept(Keyword.True);
        if (!isLocal)
        {
            _cursor.Expect(Keyword.False);
        }

        _cursor.ExpectRightParen();
        ApplySetting(name, name == "search_path" ? SplitPath(value) : [value], isLocal);
    }

    /// <summary>The schemas of a path that is written as one string.</summary>
    private List<string> SplitPath(string value)
    {
        var source = new SourceText(new SqlSource(_cursor.Source.File, value));
        var reader = new StatementReader(value, LexerOptions.PostgreSql);
        var buffer = new TokenBuffer();
        return reader.Read(buffer, out _) ? new TokenCursor(source, buffer.Tokens.ToArray()).Identifiers("a schema") : [string.Empty];
    }
}
