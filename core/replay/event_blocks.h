// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace leftfold {

/// The events of a history, kept in the blocks in which they were read: to keep them moves none of them, however many follow,
/// and who points to one goes on pointing to it.
class EventBlocks {
public:
    /// Over all of them in their order.
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Event;
        using difference_type = std::ptrdiff_t;
        using pointer = const Event*;
        using reference = const Event&;

        Iterator() = default;
        Iterator(const EventBlocks& all, std::size_t at)
            : m_all(&all)
            , m_at(at) { }

        reference operator*() const { return (*m_all)[m_at]; }
        pointer operator->() const { return &(*m_all)[m_at]; }
        Iterator& operator++() { return *this += 1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator& operator--() { return *this += -1; }
        Iterator& operator+=(difference_type by) {
            m_at += static_cast<std::size_t>(by);
            return *this;
        }
        friend Iterator operator+(Iterator from, difference_type by) { return from += by; }
        friend difference_type operator-(const Iterator& left, const Iterator& right) {
            return static_cast<difference_type>(left.m_at) - static_cast<difference_type>(right.m_at);
        }
        bool operator==(const Iterator& other) const { return m_at == other.m_at; }

    private:
        const EventBlocks* m_all = nullptr;
        std::size_t m_at = 0;
    };

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const Event& operator[](std::size_t at) const;
    const Event& front() const { return (*this)[0]; }
    const Event& back() const { return (*this)[m_size - 1]; }
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_size}; }

    void add(std::vector<Event> block);
    /// Lets go of all but the first of them.
    void cutTo(std::size_t size);

private:
    struct Block {
        std::size_t first = 0; ///< the place of its first event
        std::vector<Event> events; ///< never empty
    };

    std::vector<Block> m_blocks;
    std::size_t m_size = 0;
};

} // namespace leftfold
