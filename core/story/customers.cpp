// SPDX-License-Identifier: Apache-2.0
#include "core/story/customers.h"
#include "core/story/cast.h"

namespace leftfold::story {

namespace {

Customer makeCustomer(Shop& shop) {
    const std::size_t number = shop.customers.size() + 1;
    Customer customer;
    customer.id = "c-" + std::to_string(number);
    customer.person = static_cast<std::size_t>(shop.random().below(std::ssize(cast::people)));
    customer.place = static_cast<std::size_t>(shop.random().below(std::ssize(cast::places)));
    customer.mail = std::string(cast::people[customer.person].mail);
    if (number > cast::people.size())
        customer.mail += std::to_string(number);
    customer.mail += "@example.test";
    return customer;
}

} // namespace

AggregateId aggregateOf(const Customer& customer) {
    return {"Customer", customer.id};
}

std::size_t registerCustomer(Shop& shop) {
    const Customer customer = makeCustomer(shop);
    const auto& person = cast::people[customer.person];
    const int version = schemaVersion(shop, 350);
    Value::Object data{{"customer_id", text(customer.id)}};
    if (version == 1) {
        data.push_back({"name", text(std::string(person.first) + ' ' + std::string(person.last))});
    } else {
        data.push_back({"first_name", text(std::string(person.first))});
        data.push_back({"last_name", text(std::string(person.last))});
        data.push_back({"language", text(customer.place % 2 == 0 ? "de" : "en")});
    }
    data.push_back({"email", text(customer.mail)});
    shop.customers.push_back(customer);
    shop.keepState(aggregateOf(customer));
    shop.record(aggregateOf(customer), "customer.registered.v" + std::to_string(version), std::move(data), shop.newRequest(customer.mail));
    return shop.customers.size() - 1;
}

std::size_t knownCustomer(Shop& shop) {
    return static_cast<std::size_t>(shop.random().below(std::ssize(shop.customers)));
}

void changeAddress(Shop& shop, std::size_t index) {
    Customer& customer = shop.customers[index];
    customer.place = static_cast<std::size_t>(shop.random().below(std::ssize(cast::places)));
    const auto& place = cast::places[customer.place];
    const int version = schemaVersion(shop, 600);
    Value::Object address{{"street", text(std::string(place.street))},
        {version == 1 ? "zip" : "postcode", text(std::string(place.postcode))}, {"city", text(std::string(place.city))}};
    if (version == 2) {
        address.push_back({"country", text(std::string(place.country))});
        address = {{"address", object(std::move(address))}};
    }
    // No process: such requests have neither correlation nor cause.
    shop.record(aggregateOf(customer), "customer.address_changed.v" + std::to_string(version), std::move(address), {{}, {}, customer.mail});
}

} // namespace leftfold::story
