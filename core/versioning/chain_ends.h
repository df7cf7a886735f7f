// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/upcasters.h"
#include <compare>
#include <map>
#include <span>

namespace leftfold {

/// An event type in one schema version: where the arrows of a mapping begin and end.
struct TypeVersion {
    std::string type;
    int version = 1;

    auto operator<=>(const TypeVersion&) const = default;
};

/// `order.created v1`.
std::string describe(const TypeVersion& shape);

/// Every arrow that events of that type and version may go along, in the order in which a chain comes to them. Data does not
/// matter here: a chain goes the same way for every event of a shape.
std::vector<UpcastStep> arrowsFrom(const Upcasters& upcasters, const TypeVersion& shape);

/// What events of that type and version become; the shape itself where no arrow begins at it, nothing where all are dropped.
std::vector<TypeVersion> chainEnds(const Upcasters& upcasters, const TypeVersion& shape);

/// The parts of such events' data that a chain looks at or changes; whatever else is in them does not matter to it.
Selection touchedParts(const Upcasters& upcasters, const TypeVersion& shape);

/// The newest version of every type, of those that are stored or that the mapping names.
class NewestVersions {
public:
    NewestVersions(std::span<const TypeVersion> stored, const Upcasters& upcasters);

    /// 0 where the type is unknown.
    int of(std::string_view type) const;
    /// Whether events of that shape end as the newest version of what they become. Dropped ones do.
    bool reachedFrom(const Upcasters& upcasters, const TypeVersion& shape) const;

private:
    void know(const std::string& type, int version);

    std::map<std::string, int, std::less<>> m_newest;
};

} // namespace leftfold
