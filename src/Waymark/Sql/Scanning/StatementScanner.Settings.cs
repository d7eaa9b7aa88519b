using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>SET</c>, <c>RESET</c> and <c>SHOW</c>, and the same clauses in other statements.</content>
internal ref partial struct StatementScanner
{
    private void SetStatement()
    {
        if (At(Keyword.Show))
        {
            Next();
            SettingName();
        }
        else if (At(Keyword.Set, Keyword.Constraints) && !AtAssignment(2))
        {
            SetConstraints();
        }
        else
        {
            ReportSearchPath();
            SettingClause();
        }
    }

    /// <summary>Reports what <c>SET</c> or <c>RESET</c> does to the session's search path, if it does anything.</summary>
    private readonly void ReportSearchPath()
    {
        if (At(Keyword.Reset))
        {
            if (Ahead(1).Keyword == Keyword.All || IsSearchPath(Ahead(1)))
            {
                Report(SessionEventKind.ResetPath);
            }

            return;
        }

        var isScoped = Ahead(1).Keyword is Keyword.Local or Keyword.Session;
        if (IsSearchPath(Ahead(1)) || Ahead(1).Keyword == Keyword.Schema || (isScoped && (IsSearchPath(Ahead(2)) || Ahead(2).Keyword == Keyword.Schema)))
        {
            Report(Ahead(1).Keyword == Keyword.Local ? SessionEventKind.SetLocalPath : SessionEventKind.SetPath);
        }
    }

    /// <summary>Reports what the statement does to its session's search path; statements in strings run in a session that is not known.</summary>
    private readonly void Report(SessionEventKind kind)
    {
        if (_context.StringDepth == 0)
        {
            _context.Output.Add(new SessionEvent(_context.Statement, kind));
        }
    }

    /// <summary>Consumes <c>SET name …</c> or <c>RESET name</c>, as statements and as clauses of <c>ALTER ROLE</c>, <c>CREATE FUNCTION</c> ….</summary>
    private void SettingClause()
    {
        if (Accept(Keyword.Reset))
        {
            SettingName();
            return;
        }

        Expect(Keyword.Set);
        if (Word is Keyword.Local or Keyword.Session && AtScope)
        {
            Next();
        }

        Setting();
    }

    /// <summary>Whether the word here says how long a setting holds, and is not itself what is set.</summary>
    private readonly bool AtScope => Ahead(1).IsName && Ahead(1).Keyword is not (Keyword.To or Keyword.From or Keyword.Authorization or Keyword.Characteristics);

    private void Setting()
    {
        switch (Word)
        {
            case Keyword.Transaction when !AtAssignment(1):
                Next();
                TransactionModes();
                break;
            case Keyword.Session when Ahead(1).Keyword == Keyword.Characteristics:
                _position += 2;
                Expect(Keyword.As, Keyword.Transaction);
                TransactionModes();
                break;
            case Keyword.Session when Ahead(1).Keyword == Keyword.Authorization:
                _position += 2;
                WordOrString();
                break;
            case Keyword.Time when Ahead(1).Keyword == Keyword.Zone:
                _position += 2;
                SettingTimeZone();
                break;
            default:
                SpecialSetting();
                break;
        }
    }

    private void SpecialSetting()
    {
        switch (Word)
        {
            case Keyword.Schema when Ahead(1).IsString:
                Next();
                SchemaConstant();
                break;
            case Keyword.Catalog when Ahead(1).IsString:
                Next();
                ExpectString();
                break;
            case Keyword.Names when !AtAssignment(1):
                Next();
                AcceptWordOrString();
                break;
            case Keyword.Role when !AtAssignment(1):
                Next();
                WordOrString();
                break;
            case Keyword.Xml when Ahead(1).Keyword == Keyword.Option:
                _position += 2;
                Identifier();
                break;
            default:
                Assignment();
                break;
        }
    }

    private readonly bool AtAssignment(int ahead) =>
        Ahead(ahead).Keyword is Keyword.To or Keyword.From || Ahead(ahead).Kind is TokenKind.EqualsSign or TokenKind.Dot;

    private void AcceptWordOrString()
    {
        if (Accept(Keyword.Default) || AtEnd)
        {
            return;
        }

        WordOrString();
    }

    /// <summary>Consumes <c>name {TO | =} value, …</c> or <c>name FROM CURRENT</c>.</summary>
    private void Assignment()
    {
        var isPath = IsSearchPath(Current) && Ahead(1).Kind != TokenKind.Dot;
        DottedIdentifier();
        if (Accept(Keyword.From))
        {
            Expect(Keyword.Current);
            return;
        }

        if (!Accept(Keyword.To))
        {
            Expect(TokenKind.EqualsSign, "=");
        }

        do
        {
            SettingValue(isPath);
        }
        while (AcceptComma());
    }

    private readonly bool IsSearchPath(in Token name) => name.IsName && SameText(name, "search_path");

    private readonly bool SameText(in Token name, string value) => IdentifierText.SameName(TextOf(name), value);

    private void SettingValue(bool isPath)
    {
        if (isPath && Current.IsString)
        {
            SchemaConstant();
        }
        else if (isPath && Current.IsName && !At(Keyword.Default))
        {
            SchemaOfPath();
        }
        else
        {
            WordOrConstant();
        }
    }

    /// <summary>Consumes one schema of a search path; <c>"$user"</c> is none.</summary>
    private void SchemaOfPath()
    {
        if (SameText(Current, "\"$user\""))
        {
            Next();
        }
        else
        {
            SchemaName(ReferenceRole.Lookup, ReferenceTraits.SearchPath);
        }
    }

    private void SettingName()
    {
        if (Accept(Keyword.Time, Keyword.Zone) || Accept(Keyword.Session, Keyword.Authorization))
        {
            return;
        }

        if (Accept(Keyword.Transaction, Keyword.Isolation))
        {
            Expect(Keyword.Level);
            return;
        }

        DottedIdentifier();
    }

    /// <summary>Consumes a time zone: a word, a string, a number or an interval.</summary>
    private void SettingTimeZone()
    {
        if (Accept(Keyword.Interval))
        {
            AcceptUnreadParens();
            ExpectString();
            IntervalFields();
        }
        else
        {
            WordOrConstant();
        }
    }

    /// <summary>Consumes <c>SET CONSTRAINTS {ALL | name, …} {DEFERRED | IMMEDIATE}</c>; the names are found by the search path, as relations are.</summary>
    private void SetConstraints()
    {
        Expect(Keyword.Set, Keyword.Constraints);
        if (!Accept(Keyword.All))
        {
            NameList(ObjectKind.Relation);
        }

        if (!Accept(Keyword.Deferred))
        {
            Expect(Keyword.Immediate);
        }
    }

    /// <summary>Consumes a schema that is written as a string: the server takes it letter by letter, as one name.</summary>
    private void SchemaConstant()
    {
        var value = ValueOf(ExpectString());
        if (!value.Text.IsEmpty && !value.Text.SequenceEqual("$user"))
        {
            ReportText(value, ObjectKind.Schema, ReferenceTraits.CatalogFilter | ReferenceTraits.SearchPath, default, 0..value.Text.Length, 0);
        }
    }
}
