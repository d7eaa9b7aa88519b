namespace Waymark.Bench;

/// <summary>A statement as applications send it, with a name for the table of figures.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Sql">The text.</param>
public sealed record RuntimeStatement(string Name, string Sql)
{
    /// <summary>A typical statement of about 270 characters for each clause, a lookup of about 100 and a report of about 2,000.</summary>
    public static IReadOnlyList<RuntimeStatement> All { get; } =
    [
        new("select", """
            SELECT o."id", o."placed_at", o."status", c."name", sum(i."quantity" * i."price") AS total FROM "orders" o INNER JOIN "customers" c ON c."id" = o."customer_id" LEFT JOIN "order_items" i ON i."order_id" = o."id" WHERE o."status" = $1 AND o."placed_at" >= $2 GROUP BY 1, 2, 3, 4
            """),
        new("insert", """
            INSERT INTO "public"."orders" ("id", "customer_id", "placed_at", "status", "currency", "note", "shipping_address", "billing_address", "created_by") VALUES ($1, $2, now(), $3, $4, $5, $6, $7, $8) ON CONFLICT ("id") DO UPDATE SET "status" = excluded."status" RETURNING "id", "placed_at"
            """),
        new("update", """
            UPDATE "orders" AS o SET "status" = $1, "updated_at" = CURRENT_TIMESTAMP, "version" = o."version" + 1 WHERE o."id" IN (SELECT i."order_id" FROM "order_items" i WHERE i."product_id" = $2 AND i."quantity" > 0) AND o."status" <> 'closed' AND o."version" = $3 RETURNING o."id", o."version"
            """),
        new("cte", """
            WITH recent AS (SELECT "customer_id", max("placed_at") AS last FROM "orders" WHERE "placed_at" > $1 GROUP BY "customer_id") SELECT c."id", c."email", r.last FROM recent r JOIN "customers" c ON c."id" = r."customer_id" WHERE c."active" ORDER BY r.last DESC NULLS LAST LIMIT $2
            """),
        new("lookup", """
            select "id", "name", "email", "created_at" from "users" where ("users"."email" = $1 and "users"."deleted_at" is null) limit $2
            """),
        new("report", Report()),
    ];

    /// <summary>A query as an object-relational mapper writes it for an entity with three others.</summary>
    private static string Report()
    {
        var columns = Enumerable.Range(0, 30).Select(number => $"t{number % 4}.\"column_{number}\" AS \"c{number}\"");
        var conditions = Enumerable.Range(0, 20).Select(number => $"(t{number % 4}.\"column_{number}\" = ${number + 1} OR COALESCE(t{number % 4}.\"other_{number}\", 0) > {number})");
        return $"""
            SELECT {string.Join(", ", columns)} FROM "orders" AS t0 INNER JOIN "customers" AS t1 ON t1."id" = t0."customer_id" LEFT JOIN "order_items" AS t2 ON t2."order_id" = t0."id" LEFT JOIN "products" AS t3 ON t3."id" = t2."product_id" WHERE {string.Join(" AND ", conditions)} ORDER BY t0."placed_at" DESC LIMIT 50 OFFSET 0
            """;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
