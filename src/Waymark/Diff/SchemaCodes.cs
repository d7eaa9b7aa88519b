namespace Waymark.Diff;

/// <summary>The codes of what can be wrong with a desired schema, a comparison or a plan; docs/diagnostics.md explains each.</summary>
public static class SchemaCodes
{
    /// <summary>The text does not follow the grammar.</summary>
    public const string Syntax = "WM4001";

    /// <summary>A statement that declares nothing (a query, a change of data, a setting).</summary>
    public const string NotASchemaStatement = "WM4002";

    /// <summary>A clause or statement that is valid SQL, but that Waymark does not know.</summary>
    public const string Unsupported = "WM4003";

    /// <summary>A statement is about an object that the text does not declare.</summary>
    public const string UndeclaredObject = "WM4004";

    /// <summary>An object, column or constraint is declared twice.</summary>
    public const string DeclaredTwice = "WM4005";

    /// <summary>An annotation cannot be read, or stands where nothing can be renamed.</summary>
    public const string BadAnnotation = "WM4006";

    /// <summary>A value is out of its range, or contradicts another clause.</summary>
    public const string BadValue = "WM4007";

    /// <summary>A name has no schema, and the search path gives none to create it in.</summary>
    public const string NoSchema = "WM4101";

    /// <summary>Two declarations mean one object once the search path has been applied.</summary>
    public const string SameObject = "WM4102";

    /// <summary>What is to be renamed is still declared under its old name, or its new name is taken.</summary>
    public const string RenameConflict = "WM4103";

    /// <summary>An object cannot be made because one that is not to be dropped has its name.</summary>
    public const string NameTaken = "WM4104";

    /// <summary>Objects need each other so that no order of statements makes them.</summary>
    public const string Cycle = "WM4105";

    /// <summary>The backend cannot make a change, in place or otherwise.</summary>
    public const string CannotChange = "WM4106";

    /// <summary>A change takes that something else is dropped, and drops are off.</summary>
    public const string NeedsDrop = "WM4107";

    /// <summary>The database changed after the plan was made.</summary>
    public const string DatabaseChanged = "WM4201";

    /// <summary>A plan file cannot be read.</summary>
    public const string BadPlanFile = "WM4202";

    /// <summary>A plan file was written by another version of the format, or for another backend.</summary>
    public const string OtherPlanVersion = "WM4203";

    /// <summary>The server refused a statement of a plan, or its commit.</summary>
    public const string StatementFailed = "WM4301";

    /// <summary>The connection was lost.</summary>
    public const string ConnectionLost = "WM4302";

    /// <summary>No connection could be made.</summary>
    public const string CannotConnect = "WM4303";

    /// <summary>Another run holds the lock.</summary>
    public const string Locked = "WM4304";

    /// <summary>Rows refer to rows that would be gone.</summary>
    public const string BrokenReferences = "WM4305";

    /// <summary>The server refused a question about its schema.</summary>
    public const string InspectionFailed = "WM4306";

    /// <summary>A plan that was tried out does not lead to the desired schema.</summary>
    public const string NotProven = "WM4307";

    /// <summary>A plan cannot be tried out.</summary>
    public const string CannotVerify = "WM4308";

    /// <summary>An export does not have what is not inspected.</summary>
    public const string LeftOut = "WM4402";

    /// <summary>A folder holds declarations that an export did not write.</summary>
    public const string StaleFile = "WM4401";
}
