// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/message_fixtures.h"

namespace leftfold::test {

namespace {

const std::string order = "22222222-2222-4222-8222-222222222222";
const std::string event = " event e0000000-0000-4000-8000-000000000010";
const std::string chain = " in f0000000-0000-4000-8000-000000000003 by e0000000-0000-4000-8000-000000000009";
const std::string data = R"( data {"amount":120,"reason":"it's \"broken\""})";
const std::string broker = " error RabbitMQ.Client.Exceptions.BrokerUnreachableException: None of the specified endpoints were reachable";

MessageFixture massTransit(const char* name, const char* layouts, const char* box, const std::string& ids) {
    return {name, layouts, "2 3 0 0", "1 2 1 0",
        "published 0 Shop:OrderRefunded at 10:03:00.133 to rabbitmq://localhost/Shop:OrderRefunded key " + std::string(box)
            + "0000000-0000-4000-8000-000000000002" + ids + data};
}

std::vector<MessageFixture> ofDotNet() {
    return {
        massTransit("masstransit.pg", "InboxState=masstransit:inbox OutboxMessage=masstransit:outbox", "b", chain),
        massTransit("masstransit_snake.pg", "inbox_state=masstransit:inbox outbox_message=masstransit:outbox", "b", chain),
        massTransit("masstransit.sqlite", "InboxState=masstransit:inbox OutboxMessage=masstransit:outbox", "B",
            " in F0000000-0000-4000-8000-000000000003 by E0000000-0000-4000-8000-000000000009"),
        {"nservicebus.pg", "Billing_OutboxData=nservicebus:outbox Shop_OutboxData=nservicebus:outbox", "3 9 0 0", "",
            "pending 0 Shop.OrderRefunded at 10:03:00.133 to Shop.OrderRefunded key in-10" + chain + data},
        {"cap.pg", "cap.published=cap:outbox cap.received=cap:inbox", "2 9 0 1", "0 1 0 0",
            "dead 50 shop.order_refunded at 10:03:00.133 to shop.order_refunded in 7000000000000000009" + broker + data},
        {"wolverine_inbox.pg",
            "wolverine.wolverine_dead_letters=wolverine:dead_letters wolverine.wolverine_incoming_envelopes=wolverine:inbox "
            "wolverine.wolverine_outgoing_envelopes=wolverine:outbox",
            "1 0 1 1", "1 1 1 0",
            "dead 3 Shop.OrderRefunded at 10:03:00.133 to rabbitmq://queue/shop" + chain
                + " error System.Net.Sockets.SocketException: Connection refused" + data},
        {"wolverine.sqlite",
            "wolverine_dead_letters=wolverine:dead_letters wolverine_incoming_envelopes=wolverine:inbox "
            "wolverine_outgoing_envelopes=wolverine:outbox",
            "2 0 0 1", "0 1 0 0",
            "dead 3 Shop.OrderRefunded at 10:03:00.000 to rabbitmq://queue/shop" + chain
                + " error System.Net.Sockets.SocketException: Connection refused" + data},
        {"brighter.pg", "shop_inbox=brighter:inbox shop_outbox=brighter:outbox", "3 9 0 0", "0 2 0 0",
            "pending 0 shop.order_refunded.v1 v1 at 10:03:00.133 event 0e000000-0000-4000-8000-000000000010 to shop.order_refunded key "
                + order + chain + data},
        {"brighter.sqlite", "ShopInbox=brighter:inbox ShopOutbox=brighter:outbox", "3 9 0 0", "0 2 0 0",
            "pending 0 shop.order_refunded.v1 v1 at 10:03:00.133 event 0e000000-0000-4000-8000-000000000010 to shop.order_refunded key "
                + order + chain + data},
    };
}

MessageFixture partitionedTram() {
    return {"eventuate_tram_partitioned.pg", "eventuate.message0=eventuate_tram:outbox eventuate.received_messages=eventuate_tram:inbox",
        "3 9 0 0", "0 3 0 0",
        "pending 0 com.shop.OrderRefunded of com.shop.Order/" + order + " at 10:03:00.133 to com.shop.Order key " + order + data};
}

std::vector<MessageFixture> ofTheJvm() {
    const std::string xml = R"( data {"amount":"120","reason":"it's \"broken\""})"; // XML has texts alone
    const std::string listener = " to com.shop.billing.InvoiceListener.on(com.shop.OrderRefunded)";
    return {
        {"spring_modulith_v1.pg", "event_publication=spring_modulith:outbox", "4 10 0 0", "",
            "pending 0 com.shop.OrderRefunded at 10:03:00.133" + listener + data},
        {"spring_modulith_v2.pg", "event_publication=spring_modulith:outbox", "3 10 1 1", "",
            "dead 3 com.shop.OrderRefunded at 10:03:00.133" + listener + data},
        {"namastack.pg", "outbox_record=namastack:outbox", "1 9 1 1", "",
            "dead 3 com.shop.OrderRefunded at 10:03:00.133 to com.shop.OrderHandler#handle(com.shop.OrderRefunded) key " + order + chain
                + " error java.net.ConnectException: Connection refused" + data},
        {"gruelbox.pg", "txno_outbox=gruelbox:outbox", "1 9 1 1", "",
            "dead 5 com.shop.Notifier.notifyOrderRefunded to com.shop.Notifier key " + order + chain
                + R"( data ["22222222-2222-4222-8222-222222222222",{"amount":120,"reason":"it's \"broken\""}])"},
        {"eventuate_tram.pg", "eventuate.message=eventuate_tram:outbox eventuate.received_messages=eventuate_tram:inbox", "3 9 0 0",
            "0 1 0 0",
            "pending 0 com.shop.OrderRefunded of com.shop.Order/" + order
                + " at 10:03:00.133 event 0000019ca8d9eca5-000000000000000a to com.shop.Order key " + order + data},
        partitionedTram(),
        {"debezium_outbox.pg", "outboxevent=debezium:outbox", "12 0 0 0", "",
            "pending 0 OrderRefunded of order/" + order + event + " to order" + data},
        {"debezium_quarkus.pg", "outboxevent=debezium:outbox", "12 0 0 0", "",
            "pending 0 OrderRefunded of Order/" + order + " at 10:03:00.133" + event + " to Order" + data},
        {"axon_dead_letters_jdbc.pg", "deadletterentry=axon_dead_letters:dead_letters", "0 0 0 3", "",
            "dead 0 com.shop.OrderRefunded of Order/" + order + " at 10:03:00.133" + event + " to billing key " + order + chain
                + " error java.lang.IllegalStateException: no invoice for \"it's\"" + xml},
        {"axon_dead_letters_jpa.pg", "dead_letter_entry=axon_dead_letters:dead_letters", "0 0 0 3", "",
            "dead 0 com.shop.OrderRefunded of Order/" + order + " at 10:03:00.133" + event + " to billing key " + order + chain
                + " error java.lang.IllegalStateException: no invoice for \"it's\"" + xml},
    };
}

std::vector<MessageFixture> ofScripts() {
    const auto rails = "pending 0 Shop::OrderRefunded at 10:03:00.133" + event + " to NotifyOrderJob key default" + chain + data;
    const auto django = "dead 50 /exchange/shop/order_refunded.v1 v1 at 10:03:00.133 to /exchange/shop/order_refunded.v1 in "
                        "f0000000-0000-4000-8000-000000000003"
        + data;
    const auto symfony = "dead 3 App\\Event\\OrderRefunded at 10:03:00.000 to failed key failed error Broker \"down\"" + data;
    const auto php = "dead 3 App\\Event\\OrderRefunded at 10:03:00.000 to failed key failed error Broker \"down\" data "
                     R"({"@class":"App\\Event\\OrderRefunded","amount":120,"reason":"it's \"broken\""})";
    return {
        {"res_outbox.sqlite", "event_store_outbox=res_outbox:outbox", "3 9 0 0", "", rails},
        {"res_outbox.pg", "event_store_outbox=res_outbox:outbox", "3 9 0 0", "", rails},
        {"django_outbox_pattern.sqlite", "published=django_outbox_pattern:outbox received=django_outbox_pattern:inbox", "2 9 0 1",
            "0 2 0 0", django},
        {"django_outbox_pattern.pg", "published=django_outbox_pattern:outbox received=django_outbox_pattern:inbox", "2 9 0 1", "0 2 0 0",
            django},
        {"pg_transactional_outbox.pg", "outbox=pg_transactional_outbox:outbox", "2 9 0 1", "",
            "dead 5 order_refunded of order/" + order + " at 10:03:00.133" + event + " key " + order + chain + data},
        {"pg_transactional_inbox.pg", "inbox=pg_transactional_outbox:inbox outbox=pg_transactional_outbox:outbox", "2 1 0 1", "1 9 1 1",
            "dead 5 order_refunded of order/" + order + " at 10:03:00.133" + event + " key " + order + chain + data},
        {"symfony_messenger_json.sqlite", "messenger_messages=symfony_messenger:outbox", "2 0 1 1", "", symfony},
        {"symfony_messenger_json.pg", "messenger_messages=symfony_messenger:outbox", "2 0 1 1", "", symfony},
        {"symfony_messenger_php.sqlite", "messenger_messages=symfony_messenger:outbox", "2 0 1 1", "", php},
        {"symfony_messenger_php.pg", "messenger_messages=symfony_messenger:outbox", "2 0 1 1", "", php},
        {"bento_outbox_old.sqlite", "outbox=bento_outbox_old:outbox", "1 9 1 1", "",
            "dead 5 OrderRefunded v1 of " + order + " at 10:03:00.000" + event + " to OrderRefunded" + data},
        {"bento_outbox_old.pg", "outbox=bento_outbox_old:outbox", "1 9 1 1", "",
            "dead 5 OrderRefunded v1 of " + order + " at 10:03:00.000" + event + " to OrderRefunded" + data},
        {"bento_outbox_orm.sqlite", "outbox=bento_outbox:outbox", "2 9 0 1", "",
            "dead 5 OrderRefunded v1 of " + order + " at 10:03:00.000" + event + " to OrderRefunded" + chain + broker + data},
        {"bento_outbox_orm.pg", "outbox=bento_outbox:outbox", "2 9 0 1", "",
            "dead 5 OrderRefunded v1 of " + order + " at 10:03:00.000" + event + " to OrderRefunded" + chain + broker + data},
        {"bento_outbox_documented.sqlite", "outbox=specification:outbox", "2 9 0 1", "",
            "dead 5 OrderRefunded of Order/" + order + " at 10:03:00.000" + event + " to OrderRefunded" + chain + data},
        {"bento_outbox_documented.pg", "outbox=specification:outbox", "2 9 0 1", "",
            "dead 5 OrderRefunded of Order/" + order + " at 10:03:00.000" + event + " to OrderRefunded" + chain + data},
    };
}

std::vector<MessageFixture> ofGo() {
    return {
        {"watermill.pg", "watermill_customers=watermill:outbox watermill_orders=watermill:outbox", "6 6 0 0", "",
            "pending 0 shop.OrderRefunded at 10:03:00.133 to orders" + chain + data},
        {"watermill.sqlite", "watermill_customers=watermill:outbox watermill_orders=watermill:outbox", "6 6 0 0", "",
            "pending 0 shop.OrderRefunded at 10:03:00.000 to orders" + chain + data},
        {"watermill_queue.pg", "watermill_jobs=watermill_queue:outbox", "3 9 0 0", "",
            "pending 0 shop.OrderRefunded at 10:03:00.133 to jobs" + chain + data},
    };
}

} // namespace

const std::vector<MessageFixture>& messageFixtures() {
    static const std::vector<MessageFixture> all = [] {
        std::vector<MessageFixture> fixtures;
        for (auto some : {ofDotNet(), ofTheJvm(), ofScripts(), ofGo()})
            std::move(some.begin(), some.end(), std::back_inserter(fixtures));
        return fixtures;
    }();
    return all;
}

} // namespace leftfold::test
