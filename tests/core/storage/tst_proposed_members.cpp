// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/proposed_members.h"
#include "tests/core/storage/bound_fixture.h"

using namespace leftfold;
using namespace leftfold::test;

class TstProposedMembers : public QObject {
    Q_OBJECT

    using Texts = std::vector<std::optional<std::string>>;

    static std::string told(const ProposedMembers& proposed) {
        std::string text;
        for (const auto& role : proposed.roles) {
            text += role.role + '=';
            for (const auto& name : role.path)
                text += '/' + name;
            text += ' ';
        }
        for (const auto& [member, value] : proposed.shape)
            text += member + ' ' + toJson(value) + ' ';
        return text;
    }

private Q_SLOTS:
    void metadataTellLinks() {
        const Texts documents{R"({"$correlationId":"c","$causationId":null,"user":"me"})", R"({"$correlationId":"c","$causationId":"e"})"};
        QCOMPARE(told(proposeMembers("metadata", documents, {"correlation_id", "causation_id", "type"})),
            std::string("correlation_id=/$correlationId causation_id=/$causationId "));
    }

    /// As eventually and Act write them.
    void aCauseMayBeAnObject() {
        const Texts documents{R"({"correlation":"c","causation":{"action":{"name":"press","id":"a7","actor":{"id":"a"}}}})",
            R"({"correlation":"c","causation":{"event":{"id":17,"name":"Pressed","stream":"calc-1"}}})"};
        QCOMPARE(told(proposeMembers("metadata", documents, {"correlation_id", "causation_id", "event_id"})),
            std::string("correlation_id=/correlation causation_id=/causation/event/id "));
    }

    void envelopesAreOpened() {
        Texts documents;
        for (int at = 0; at < 6; ++at)
            documents.emplace_back(R"({"type":"order.made","data":{"type":"card","version":3},"metadata":{"correlationId":"c"}})");
        QCOMPARE(told(proposeMembers("payload", documents, {"type", "version", "correlation_id", "metadata"})),
            std::string("type=/type correlation_id=/metadata/correlationId data_path [\"data\"] metadata_path [\"metadata\"] "));
    }

    void businessDataHasTypesOfItsOwn() {
        const Texts documents{R"({"version":3,"id":"x","occurredAt":"2026-01-01","name":"n"})"};
        QCOMPARE(told(proposeMembers("payload", documents, {"version", "event_id", "occurred_at", "type"})),
            std::string("occurred_at=/occurredAt metadata_members [\"occurredAt\"] "));
    }

    void nothingIsFoundInNothing() {
        QCOMPARE(told(proposeMembers("payload", Texts{std::nullopt, "x"}, {"type"})), std::string());
        QCOMPARE(told(proposeMembers("payload", Texts{}, {"type"})), std::string());
    }
};

LEFTFOLD_TEST(TstProposedMembers)
#include "tst_proposed_members.moc"
