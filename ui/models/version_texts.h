// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include "core/versioning/proof.h"
#include "core/versioning/version_inventory.h"
#include <QString>

namespace leftfold::ui {

/// `v1 → v2`, `order.placed v1 → order.created v3`, `v1 → dropped`.
QString arrowName(const MappingArrow& arrow);
/// The same among arrows of that type: `v1 → order.created v3` where it begins there.
QString arrowNameWithin(const MappingArrow& arrow, const std::string& type);
/// What one of the events of an upcaster is called: `order.created v3`.
QString targetName(const MappingArrow& arrow);
/// `order.created · 61 204 events at v1`; empty without an arrow.
QString arrowCaption(const VersionInventory& inventory, const MappingArrow* arrow);
/// What is said of a version that no arrow begins or ends at.
QString unmappedSentence(const VersionInventory& inventory, const TypeVersion& shape);
/// Why what is shown is older than the mapping.
QString staleSentence(const Error& problem);

/// Stored versions that no chain brings to the newest one.
struct LostVersion {
    std::string type;
    int version = 1;
    QString text; ///< `payment.refunded v1 · 3 310 events`
    QString why;
};
std::vector<LostVersion> lostVersions(const VersionInventory& inventory);

/// `order.created v1, step 2: "n/a" is no number`.
QString failureText(const FailureGroup& group);
/// `12 events, the first at 8 811`.
QString failureCount(const FailureGroup& group);
/// One sentence about the whole: `Every event comes through.`
QString proofSentence(const Proof& proof);
/// For the status strip: `Proof: 12 of 5 000 fail`.
QString proofFact(const Proof& proof);

} // namespace leftfold::ui
