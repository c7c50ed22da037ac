import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { ShopData } from "../shop-data.ts";
import type { Person } from "../tickets.ts";
import { gorgiasError, listAnswer } from "./answers.ts";
import { customerJson, personJson } from "./json.ts";

/** What a client may ask about the account itself: its domain, users and customers. */
export function accountRoutes(desk: Desk, data: ShopData, domain: string): Route[] {
  const user = (person: Person): Record<string, unknown> => ({
    ...personJson(person),
    active: true,
    role: { id: 1, name: person.kind === "agent" ? "agent" : "admin" },
    timezone: data.shop.timeZone,
    country: "US",
    language: "en",
    external_id: null,
  });
  const staff = (): Person[] => desk.people.filter((person) => person.kind !== "customer");

  return [
    {
      method: "GET",
      path: "/api/account",
      handle: () => ({
        status: 200,
        body: { domain, uri: "/api/account", status: { status: "active" }, settings: [] },
      }),
    },
    {
      method: "GET",
      path: "/api/users",
      handle: (request) => {
        const email = request.query.get("email")?.toLowerCase();
        const found = staff().filter((person) => email === undefined || person.email === email);
        return listAnswer(request, found.map(user));
      },
    },
    {
      method: "GET",
      path: "/api/users/{id}",
      handle: (_request, ids) => {
        const person = staff().find((candidate) => String(candidate.id) === ids["id"]);
        return person ? { status: 200, body: user(person) } : gorgiasError(404, "User not found.");
      },
    },
    {
      method: "GET",
      path: "/api/customers",
      handle: (request) => {
        const email = request.query.get("email")?.toLowerCase();
        const found = desk.people.filter(
          (person) =>
            person.kind === "customer" && (email === undefined || person.email?.toLowerCase() === email),
        );
        return listAnswer(
          request,
          found.map((person) => customerJson(person, null)),
        );
      },
    },
    {
      method: "GET",
      path: "/api/customers/{id}",
      handle: (_request, ids) => {
        const person = desk.people.find(
          (candidate) => candidate.kind === "customer" && String(candidate.id) === ids["id"],
        );
        if (!person) return gorgiasError(404, "Customer not found.");
        const attached = [...desk.tickets.values()].some(
          (ticket) => ticket.requester.id === person.id && ticket.attachShop,
        );
        return { status: 200, body: customerJson(person, attached ? data : null) };
      },
    },
  ];
}
