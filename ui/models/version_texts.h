// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include "core/versioning/proof.h"
#include "core/versioning/version_inventory.h"
#include <QString>

namespace leftfold::ui {

/// `v1 → v2`, `order.placed v1 → order.created v3`, `v1 → dropped`.
QString arrowName(const MappingArrow& arrow);
/// `order.created · 61 204 events at v1`; empty without an arrow.
QString arrowCaption(const VersionInventory& inventory, const MappingArrow* arrow);
/// What is said of a type that no arrow begins or ends at.
QString unmappedSentence(const VersionInventory& inventory, const std::string& type);

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
