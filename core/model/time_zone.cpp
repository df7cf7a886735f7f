// SPDX-License-Identifier: Apache-2.0
#include "core/model/time_zone.h"
#include "core/model/instant.h"
#include "core/model/utf8_text.h"
#include <date/tz.h>
#include <stdexcept>

namespace leftfold {

namespace {

class FixedOffset : public TimeZone {
public:
    FixedOffset(std::string name, Instant::duration offset)
        : TimeZone(std::move(name))
        , m_offset(offset) { }
    Instant instantOf(Instant local) const override { return local - m_offset; }

private:
    Instant::duration m_offset;
};

/// As far as the database lists changes of clocks, mostly until 2037; beyond, clocks stay as they were last.
class Place : public TimeZone {
public:
    explicit Place(const date::time_zone& rules)
        : TimeZone(rules.name())
        , m_rules(rules) { }
    Instant instantOf(Instant local) const override {
        const auto since = std::chrono::duration_cast<std::chrono::microseconds>(local.time_since_epoch());
        return Instant(m_rules.to_sys(date::local_time<std::chrono::microseconds>(since), date::choose::earliest).time_since_epoch());
    }

private:
    const date::time_zone& m_rules; ///< of the database, which lives as long as the program
};

/// An offset is read where times have one. No place was ever farther from UTC than 16 hours.
std::optional<Instant::duration> offsetOf(const std::string& name) {
    const bool isOffset = !name.empty() && (name[0] == '+' || name[0] == '-');
    const auto midnight = isOffset ? parseInstant("1970-01-01T00:00" + name) : std::nullopt;
    if (!midnight || std::chrono::abs(midnight->time_since_epoch()) > std::chrono::hours(16))
        return std::nullopt;
    return -midnight->time_since_epoch();
}

tl::unexpected<Error> unknown(const std::string& name) {
    constexpr std::size_t longest = 60;
    auto shown = name.substr(0, longest);
    while (!isUtf8(shown) && !shown.empty()) // not in the middle of a letter
        shown.pop_back();
    return fail(ErrorCode::InvalidArgument,
        '"' + shown + (shown.size() < name.size() ? "…" : "")
            + "\" is no time zone; write UTC, an offset like +02:00, or a name of the time zone database like Europe/Berlin.");
}

} // namespace

Result<std::shared_ptr<const TimeZone>> TimeZone::named(const std::string& name) {
    if (const auto offset = name == "UTC" ? Instant::duration::zero() : offsetOf(name))
        return std::make_shared<FixedOffset>(name, *offset);
    if (name == "localtime") // another one on every machine
        return unknown(name);
    try {
        auto place = std::make_shared<Place>(*date::locate_zone(name));
        place->instantOf({}); // the rules are read when they are asked for the first time
        return place;
    } catch (const std::exception&) {
        return unknown(name);
    }
}

} // namespace leftfold
